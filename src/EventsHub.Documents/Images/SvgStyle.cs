using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EventsHub.Documents.Images;

/// <summary>The properties that an SVG element has, own and inherited.</summary>
internal sealed partial class SvgStyle
{
    private static readonly HashSet<string> Inherited =
        ["fill", "fill-opacity", "fill-rule", "clip-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "color", "visibility"];

    private readonly Dictionary<string, string> values;

    private SvgStyle(Dictionary<string, string> values) => this.values = values;

    /// <summary>What an image begins with.</summary>
    public static SvgStyle Initial { get; } = new(new() { ["fill"] = "#000000", ["stroke"] = "none", ["stroke-width"] = "1" });

    public string? this[string property] => values.GetValueOrDefault(property);

    /// <summary>The style of an element: presentation attributes, then rules of style sheets, then its own style.</summary>
    public SvgStyle For(XElement element, IReadOnlyDictionary<string, Dictionary<string, string>> sheet)
    {
        var result = values.Where(pair => Inherited.Contains(pair.Key)).ToDictionary();
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0))
        {
            result[attribute.Name.LocalName] = attribute.Value.Trim();
        }

        var classes = ((string?)element.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => "." + name);
        foreach (var selector in classes.Prepend(element.Name.LocalName).Append("#" + (string?)element.Attribute("id")))
        {
            Merge(result, sheet.GetValueOrDefault(selector));
        }

        Merge(result, Declarations((string?)element.Attribute("style") ?? ""));
        return new SvgStyle(result);
    }

    /// <summary>The rules of style sheets by simple selector.</summary>
    public static Dictionary<string, Dictionary<string, string>> ReadSheet(string css)
    {
        var result = new Dictionary<string, Dictionary<string, string>>();
        foreach (Match rule in Rule().Matches(Comment().Replace(css, "")))
        {
            foreach (var selector in rule.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                Merge(result.TryGetValue(selector, out var known) ? known : result[selector] = [], Declarations(rule.Groups[2].Value));
            }
        }

        return result;
    }

    /// <summary>A number, in user units, or what is assumed when there is none.</summary>
    public double Number(string property, double otherwise) => SvgLength.TryParse(this[property], out var value) ? value : otherwise;

    /// <summary>The colour of a property; null for none.</summary>
    public Colour? Colour(string property) => ParseColour(this[property] ?? "none", this["color"]);

    internal static Colour? ParseColour(string text, string? currentColour)
    {
        if (text is "none" or "transparent")
        {
            return null;
        }

        if (text is "currentColor")
        {
            return ParseColour(currentColour ?? "#000000", null);
        }

        if (text.Length == 4 && text[0] == '#')
        {
            return Documents.Colour.Parse($"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}");
        }

        if (text.StartsWith('#'))
        {
            return Documents.Colour.Parse(text.Length > 7 ? text[..7] : text);
        }

        if (RgbFunction().Match(text) is { Success: true } rgb)
        {
            byte Channel(int group) => (byte)Math.Clamp(
                rgb.Groups[group].Value.EndsWith('%') ? double.Parse(rgb.Groups[group].Value[..^1], CultureInfo.InvariantCulture) * 2.55 : double.Parse(rgb.Groups[group].Value, CultureInfo.InvariantCulture), 0, 255);
            return new(Channel(1), Channel(2), Channel(3));
        }

        var named = System.Drawing.Color.FromName(text);
        return named.IsKnownColor ? new(named.R, named.G, named.B) : throw new ImageFormatException($"The SVG file has a colour “{text}” that cannot be printed. Write it as #RRGGBB.");
    }

    private static Dictionary<string, string> Declarations(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(declaration => declaration.Split(':', 2, StringSplitOptions.TrimEntries)).Where(parts => parts.Length == 2)
        .GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => group.Last()[1]);

    private static void Merge(Dictionary<string, string> target, Dictionary<string, string>? source)
    {
        foreach (var (property, value) in source ?? [])
        {
            target[property] = value;
        }
    }

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)")]
    private static partial Regex RgbFunction();
}
