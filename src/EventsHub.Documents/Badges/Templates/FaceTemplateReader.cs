using System.Text.Json;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>Reads the document of a template, and refuses what could not be drawn.</summary>
internal static class FaceTemplateReader
{
    private const int MaxDepth = 8;
    private const int MaxText = 200;

    // Smaller, there is no room for a logo and a text beside it.
    private const double MinMastheadWidth = 20, MinMastheadHeight = 4;

    // Lengths that were computed, such as a third of 100, may stand a hair over the edge.
    private const double Tolerance = 0.001;

    private static readonly Dictionary<string, FaceCondition> Conditions = new(StringComparer.Ordinal)
    {
        ["always"] = FaceCondition.Always, ["hasOptions"] = FaceCondition.HasOptions, ["hasNoOptions"] = FaceCondition.HasNoOptions, ["hasCode"] = FaceCondition.HasCode, ["hasNoCode"] = FaceCondition.HasNoCode,
        ["hasLatinName"] = FaceCondition.HasLatinName, ["hasNoLatinName"] = FaceCondition.HasNoLatinName,
    };

    private static readonly Dictionary<string, Alignment> Alignments = new(StringComparer.Ordinal) { ["start"] = Alignment.Start, ["center"] = Alignment.Center, ["end"] = Alignment.End };

    private static readonly Dictionary<string, FontWeight> Weights = new(StringComparer.Ordinal) { ["regular"] = FontWeight.Regular, ["bold"] = FontWeight.Bold };

    private static readonly Dictionary<string, FaceColour> SharedFills = new(StringComparer.Ordinal) { ["accent"] = new(FaceColourKind.Accent) };

    private static readonly Dictionary<string, FaceColour> Fills = new(SharedFills, StringComparer.Ordinal) { ["role"] = new(FaceColourKind.Role) };

    private static readonly Dictionary<string, FaceColour> SharedInks = new(StringComparer.Ordinal)
    {
        ["ink"] = new(FaceColourKind.Fixed, Colour.Ink), ["muted"] = new(FaceColourKind.Fixed, Colour.Muted), ["accent"] = new(FaceColourKind.AccentText), ["onAccent"] = new(FaceColourKind.OnAccent),
    };

    private static readonly Dictionary<string, FaceColour> Inks = new(SharedInks, StringComparer.Ordinal) { ["onRole"] = new(FaceColourKind.OnRole) };

    private static readonly Placeholder[] SharedPlaceholders = [.. Placeholder.All.Where(placeholder => placeholder.IsOfEvent)];

    private static readonly Dictionary<string, Func<TemplateObject, FacePlace, FaceCondition, FaceElement>> Elements = new(StringComparer.Ordinal)
    {
        ["box"] = ReadBox, ["masthead"] = ReadMasthead, ["texts"] = ReadTexts, ["options"] = ReadOptions, ["qr"] = ReadQr,
    };

    public static FaceTemplate Read(string document)
    {
        if (document.Length > FaceTemplate.MaxLength)
        {
            throw new FaceTemplateException(FaceTemplateFault.TooLong, "", FaceTemplate.MaxLength);
        }

        using var json = Parse(document);
        TemplateObject root = new(json.RootElement, "");
        ReadFormat(root);
        var width = root.Number("width", FaceTemplate.MinSide, FaceTemplate.MaxSide);
        var height = root.Number("height", FaceTemplate.MinSide, FaceTemplate.MaxSide);
        var elements = root.List("elements", FaceTemplate.MaxElements).Select(element => ReadElement(element, width, height)).ToList();
        root.RefuseOthers();
        return new(width, height, elements);
    }

    private static JsonDocument Parse(string document)
    {
        try
        {
            return JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException exception)
        {
            throw new FaceTemplateException(FaceTemplateFault.NotJson, "", (exception.LineNumber ?? 0) + 1);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair has no UTF-8.
            throw new FaceTemplateException(FaceTemplateFault.NotJson, "", 1);
        }
    }

    // Told before anything else: what a newer format says need mean nothing here.
    private static void ReadFormat(TemplateObject root)
    {
        if (root.Number("format", double.MinValue, double.MaxValue) != FaceTemplate.Format)
        {
            throw root.Fault(FaceTemplateFault.UnknownFormat, "format", FaceTemplate.Format);
        }
    }

    private static FaceElement ReadElement(TemplateObject element, double width, double height)
    {
        var kind = element.Text("element", MaxText)!;
        if (!Elements.TryGetValue(kind, out var read))
        {
            throw element.Fault(FaceTemplateFault.UnknownElement, "element", string.Join(", ", Elements.Keys));
        }

        var place = new FacePlace(element.Number("x", 0, width), element.Number("y", 0, height), element.Number("width", 0.1, FaceTemplate.MaxSide), element.Number("height", 0.1, FaceTemplate.MaxSide));
        if (place.X + place.Width > width + Tolerance || place.Y + place.Height > height + Tolerance)
        {
            throw new FaceTemplateException(FaceTemplateFault.OutsidePage, element.Place, width, height);
        }

        var found = read(element, place, Word(element, "when", Conditions, FaceCondition.Always));
        element.RefuseOthers();
        return found;
    }

    private static BoxElement ReadBox(TemplateObject element, FacePlace place, FaceCondition when) =>
        new(place, when, ReadColour(element, "fill", Fills, null), element.Number("radius", 0, Math.Min(place.Width, place.Height) / 2, 0));

    private static MastheadElement ReadMasthead(TemplateObject element, FacePlace place, FaceCondition when)
    {
        element.Number("width", MinMastheadWidth, FaceTemplate.MaxSide);
        element.Number("height", MinMastheadHeight, FaceTemplate.MaxSide);
        var marginY = element.Number("marginY", 0, place.Height / 4, 0);
        return new(
            place, when, ReadColour(element, "fill", SharedFills, SharedFills["accent"]), element.Number("marginX", 0, place.Width / 4, 0), marginY, Word(element, "align", Alignments, Alignment.Start),
            ReadTexts(element, place.Height - (2 * marginY), SharedPlaceholders, SharedInks));
    }

    private static TextsElement ReadTexts(TemplateObject element, FacePlace place, FaceCondition when) =>
        new(place, when, Word(element, "align", Alignments, Alignment.Start), ReadTexts(element, place.Height, Placeholder.All, Inks));

    private static OptionsElement ReadOptions(TemplateObject element, FacePlace place, FaceCondition when)
    {
        var most = element.Count("most", 1, FaceTemplate.MaxTexts);
        var each = ReadStyle(element, PlaceholderText.Read("{options}", Placeholder.All, element.Place), Inks);
        RefuseWithoutRoom(element, Enumerable.Repeat(each, most), place.Height);
        return new(place, when, Word(element, "align", Alignments, Alignment.Start), most, each);
    }

    private static QrElement ReadQr(TemplateObject element, FacePlace place, FaceCondition when) => place.Width >= FaceTemplate.MinCode && place.Width == place.Height
        ? new(place, when)
        : throw element.Fault(FaceTemplateFault.CodeTooSmall, "width", FaceTemplate.MinCode);

    private static List<TemplateText> ReadTexts(TemplateObject element, double height, IReadOnlyList<Placeholder> placeholders, Dictionary<string, FaceColour> colours)
    {
        var texts = element.List("texts", FaceTemplate.MaxTexts).Select(text =>
        {
            var read = ReadStyle(text, PlaceholderText.Read(text.Text("text", MaxText)!, placeholders, text.At("text")), colours) with { IsHeading = text.Flag("heading"), KeepsRoom = text.Flag("keepsRoom") };
            text.RefuseOthers();
            return read;
        }).ToList();
        RefuseWithoutRoom(element, texts, height);
        return texts;
    }

    // Texts that need more than the whole height at half their size would stand outside their element.
    private static void RefuseWithoutRoom(TemplateObject element, IEnumerable<TemplateText> texts, double height)
    {
        var needed = texts.Select((text, i) => text.Least + (i == 0 ? 0 : text.Gap)).Sum();
        if (needed > height + Tolerance)
        {
            throw element.Fault(FaceTemplateFault.NoRoom, "height", Math.Round(needed, 1), height);
        }
    }

    private static TemplateText ReadStyle(TemplateObject text, PlaceholderText content, Dictionary<string, FaceColour> colours)
    {
        var size = text.Number("size", 0, FaceTemplate.MaxTextSize);
        if (size < FaceTemplate.MinTextSize)
        {
            throw text.Fault(FaceTemplateFault.TextTooSmall, "size", FaceTemplate.MinTextSize);
        }

        TextStyle style = new(size) { Weight = Word(text, "weight", Weights, FontWeight.Regular), LetterSpacing = text.Number("letterSpacing", 0, 0.5, 0), TabularFigures = text.Flag("tabularFigures") };
        return new(content, style, ReadColour(text, "colour", colours, Inks["ink"]))
        {
            MaxHeight = text.Number("maxHeight", 1, FaceTemplate.MaxSide, double.MaxValue),
            MaxLines = text.Count("maxLines", 1, 10, 1),
            Gap = text.Number("gap", 0, FaceTemplate.MaxSide, 0),
            WrapsBelow = text.Number("wrapsBelow", 0.3, 1, 0.7),
        };
    }

    private static T Word<T>(TemplateObject element, string name, Dictionary<string, T> words, T otherwise)
        where T : struct =>
        element.Text(name, MaxText, isNeeded: false) is not { } word ? otherwise
        : words.TryGetValue(word, out var found) ? found
        : throw element.Fault(FaceTemplateFault.UnknownWord, name, string.Join(", ", words.Keys));

    private static FaceColour ReadColour(TemplateObject element, string name, Dictionary<string, FaceColour> words, FaceColour? otherwise)
    {
        if (element.Text(name, MaxText, isNeeded: otherwise is null) is not { } word)
        {
            return otherwise!.Value;
        }

        try
        {
            return words.TryGetValue(word, out var found) ? found : new(FaceColourKind.Fixed, Colour.Parse(word));
        }
        catch (FormatException)
        {
            throw element.Fault(FaceTemplateFault.UnknownWord, name, string.Join(", ", [.. words.Keys, "#1565C0"]));
        }
    }
}
