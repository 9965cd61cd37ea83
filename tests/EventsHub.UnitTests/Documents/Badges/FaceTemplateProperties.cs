using System.Text.Json.Nodes;
using CsCheck;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>Whatever a document says, it is either refused as what it is, or drawn within its face.</summary>
public sealed class FaceTemplateProperties
{
    private const double Tolerance = 0.1;

    private static readonly string[] Words =
    [
        "", "{name}", "{name.latin} {options}", "{event.name}", "{", "}", "{{name}}", "accent", "role", "onRole", "#0000ff", "#-12345", "hasOptions", "box", "qr", "texts", "masthead", "options", "center", "bold", "\uD800", "é\u202E山", "x",
    ];

    private static readonly string[] Names = ["element", "x", "y", "width", "height", "texts", "text", "size", "colour", "fill", "gap", "maxHeight", "maxLines", "wrapsBelow", "when", "most", "marginX", "marginY", "radius", "letterSpacing", "format", "elements"];

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf<JsonNode?>(
        From<JsonNode?>(null, null), Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)), Gen.Double[-10, 120].Select(value => (JsonNode?)JsonValue.Create(Math.Round(value, 1))),
        Gen.Int.Select(value => (JsonNode?)JsonValue.Create(value)), From(Words).Select(value => (JsonNode?)JsonValue.Create(value)));

    private static readonly Gen<JsonNode?> Tree = Gen.Recursive<JsonNode?>((depth, inner) => depth > 4 ? Leaf : Gen.Frequency(
        (2, Leaf), (1, inner.List[0, 4].Select(members => (JsonNode?)new JsonArray([.. members.Select(Copy)]))),
        (1, Gen.Select(From(Names), inner).List[0, 6].Select(members => (JsonNode?)new JsonObject(members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, Copy(member.Item2))))))));

    // One of the templates that come with EventsHub, with some values exchanged, left out or put in twice.
    private static readonly Gen<string> Changed = Gen.Select(
        From(FaceTemplate.A6Document, FaceTemplate.CardDocument), Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 9], Tree, From(Names), Gen.Double[0.2, 3]).List[1, 4],
        (document, changes) =>
        {
            var root = JsonNode.Parse(document)!;
            foreach (var (at, how, value, name, factor) in changes)
            {
                var all = Nodes(root).Where(node => node.Parent is not null).ToList();
                Change(all[at % all.Count], how, value, name, factor);
            }

            return root.ToJsonString();
        });

    private static readonly Gen<string> Garbled = Gen.Select(From(FaceTemplate.A6Document, FaceTemplate.CardDocument), Gen.Int[0, 4000], Gen.Int[0, 30], From("", "\"", "}", "]", ",", "9", "\\uD800", "\uDC00", "{"))
        .Select(parts => parts.Item1[..(parts.Item2 % parts.Item1.Length)] + parts.Item4 + parts.Item1[Math.Min(parts.Item1.Length, (parts.Item2 % parts.Item1.Length) + parts.Item3)..]);

    private static readonly Badge Badge = Samples.Badge("Wolfeschlegelsteinhausenbergerdorff 山田", "Yamada", options: ["Tour", "عشاء", "Gala dinner"]);

    [Fact]
    public void Any_json_is_read_or_refused() => Tree.Select(tree => tree?.ToJsonString() ?? "null").Sample(document => ReadOrNull(document), iter: 20_000);

    [Fact]
    public void A_garbled_template_is_read_or_refused() => Garbled.Sample(document => ReadOrNull(document), iter: 20_000);

    [Fact]
    public void A_changed_template_is_refused_or_drawn_within_its_face()
    {
        var drawn = 0;
        Changed.Sample(
            document =>
            {
                if (ReadOrNull(document) is not { } template)
                {
                    return;
                }

                drawn++;
                foreach (var @event in new[] { Samples.Event, Samples.ArabicEvent })
                {
                    var paper = BadgePaper.Of(BadgeLayout.A6);
                    DisplayList list = new();
                    SheetDrawing.On(paper, Samples.Fonts, @event, template).Measure(list, Badge);
                    Assert.All(list.Items, item => AssertInside(item, template, document));
                    SheetDrawing.On(paper, Samples.Fonts, @event, template).Draw([Badge]);
                }
            },
            iter: 3000,
            threads: 1);
        Assert.InRange(drawn, 300, 3000);
    }

    private static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static FaceTemplate? ReadOrNull(string document)
    {
        try
        {
            return FaceTemplate.Read(document);
        }
        catch (FaceTemplateException)
        {
            return null;
        }
    }

    private static void Change(JsonNode node, int how, JsonNode? value, string name, double factor)
    {
        if (how < 5 && node is JsonValue number && number.TryGetValue<double>(out var length))
        {
            node.ReplaceWith(JsonValue.Create(Math.Round(length * factor, 2)));
        }
        else if (how == 5 && node.Parent is JsonArray list)
        {
            list.Add(node.DeepClone());
        }
        else if (how == 6 && node.Parent is JsonArray siblings)
        {
            siblings.Remove(node);
        }
        else if (how == 7 && node is JsonObject properties)
        {
            properties[name] = Copy(value);
        }
        else if (how == 8)
        {
            node.ReplaceWith(Copy(value));
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        IEnumerable<JsonNode?> inner = node switch { JsonArray list => list, JsonObject properties => properties.Select(property => property.Value), _ => [] };
        return inner.OfType<JsonNode>().SelectMany(Nodes).Prepend(node);
    }

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static void AssertInside(DisplayItem item, FaceTemplate template, string document)
    {
        var (left, top, right, bottom) = item switch
        {
            FillItem fill => (fill.X, fill.Y, fill.X + fill.Width, fill.Y + fill.Height),
            QrItem qr => (qr.X, qr.Y, qr.X + qr.Size, qr.Y + qr.Size),
            ArtItem art => (art.X, art.Y, art.X + art.Art.Width, art.Y + art.Art.Height),
            TextItem text => (text.X, text.Baseline, text.X + (text.Piece.Run.Width(text.Piece.From, text.Piece.To) * text.Piece.Style.Size * 25.4 / 72), text.Baseline),
            _ => throw new InvalidOperationException(item.GetType().Name),
        };
        Assert.True(left >= -Tolerance && top >= -Tolerance && right <= template.Width + Tolerance && bottom <= template.Height + Tolerance, $"{item.GetType().Name} from {left}, {top} to {right}, {bottom} leaves the face of\n{document}");
    }
}
