using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>The objects of a PDF as qpdf reads them: a reader that shares nothing with our writer.</summary>
internal sealed class QpdfObjects
{
    private readonly JsonObject objects;

    private QpdfObjects(JsonObject objects) => this.objects = objects;

    public JsonObject Trailer => objects["trailer"]!["value"]!.AsObject();

    public JsonObject Catalog => Resolve(objects["trailer"]!["value"]!["/Root"])!.AsObject();

    /// <summary>Every object that is not a stream.</summary>
    public IEnumerable<JsonNode> Values => objects.Select(pair => pair.Value?["value"]).OfType<JsonNode>();

    /// <summary>Every stream.</summary>
    public IEnumerable<(JsonObject Dictionary, string Reference)> Streams =>
        from pair in objects
        let dictionary = pair.Value?["stream"]?["dict"]
        where dictionary is not null
        select (dictionary.AsObject(), pair.Key["obj:".Length..]);

    public IEnumerable<(string Reference, JsonObject Page)> Pages => PagesUnder(Catalog["/Pages"]!.GetValue<string>());

    public static QpdfObjects Read(string path)
    {
        var json = Tool.Run("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path);
        return new QpdfObjects(JsonNode.Parse(json)!["qpdf"]!.AsArray()[1]!.AsObject());
    }

    /// <summary>Follows a reference; anything else is itself.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text) || !text.EndsWith(" R", StringComparison.Ordinal))
        {
            return node;
        }

        var target = objects["obj:" + text];
        return target?["stream"]?["dict"] ?? target?["value"];
    }

    /// <summary>The data of a stream, decoded.</summary>
    public byte[] Data(JsonNode? reference) => Convert.FromBase64String(objects["obj:" + reference!.GetValue<string>()]!["stream"]!["data"]!.GetValue<string>());

    /// <summary>A text string without qpdf's mark of its kind.</summary>
    public static string Text(JsonNode? node)
    {
        var text = node is JsonValue value && value.TryGetValue<string>(out var found) ? found : "";
        return text.StartsWith("u:", StringComparison.Ordinal) ? text[2..]
            : text.StartsWith("b:", StringComparison.Ordinal) ? Encoding.Latin1.GetString(Convert.FromHexString(text.AsSpan(2)))
            : text;
    }

    public static int Number(JsonNode node) => (int)double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private IEnumerable<(string, JsonObject)> PagesUnder(string reference)
    {
        var node = Resolve(reference)!.AsObject();
        return node["/Type"]!.GetValue<string>() == "/Page" ? [(reference, node)] : node["/Kids"]!.AsArray().SelectMany(kid => PagesUnder(kid!.GetValue<string>()));
    }
}
