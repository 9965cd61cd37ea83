using System.Xml.Linq;

namespace EventsHub.Documents.Images;

/// <summary>The properties of an SVG element, own and inherited.</summary>
internal sealed class SvgStyle
{
    private static readonly HashSet<string> Inherited =
    [
        "fill", "fill-opacity", "fill-rule", "clip-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "color", "visibility", "font-size", "font-weight", "letter-spacing", "text-anchor", "direction", "lang",
    ];

    private readonly Dictionary<string, string> values;

    private SvgStyle(Dictionary<string, string> values) => this.values = values;

    /// <summary>Initial values of the root element.</summary>
    public static SvgStyle Initial { get; } = new(new() { ["fill"] = "#000000", ["stroke"] = "none", ["stroke-width"] = "1" });

    public string? this[string property] => values.GetValueOrDefault(property);

    /// <summary>The style of an element. Presentation attributes are overridden by style sheet rules, and those by the style attribute.</summary>
    public SvgStyle For(XElement element, IReadOnlyDictionary<string, Dictionary<string, string>> sheet)
    {
        var result = values.Where(pair => Inherited.Contains(pair.Key)).ToDictionary();
        var own = new Dictionary<string, string>();
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0 || attribute.Name.LocalName == "lang"))
        {
            own[attribute.Name.LocalName] = attribute.Value.Trim();
        }

        var classes = ((string?)element.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => "." + name);
        foreach (var selector in classes.Prepend(element.Name.LocalName).Prepend("*").Append("#" + (string?)element.Attribute("id")))
        {
            Merge(own, sheet.GetValueOrDefault(selector));
        }

        Merge(own, Declarations((string?)element.Attribute("style") ?? ""));
        if (own.TryGetValue("font-size", out var size) && (size.EndsWith("em", StringComparison.Ordinal) || size.EndsWith('%')) && SvgLength.TryParse(size, out var relative))
        {
            // Both are relative to the inherited font size; 1em was parsed as 16 units.
            var part = size.EndsWith('%') ? relative : relative / SvgLength.Em;
            own["font-size"] = (part * Number("font-size", SvgLength.Em)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var (property, value) in own)
        {
            if (value != "inherit" || !Inherited.Contains(property))
            {
                result[property] = value;
            }
        }

        return new SvgStyle(result);
    }

    /// <summary>Parses style sheets into declarations by selector. Only <c>*</c>, element, <c>.class</c> and <c>#id</c> selectors are applied; others have no effect.</summary>
    public static Dictionary<string, Dictionary<string, string>> ReadSheet(string css)
    {
        var result = new Dictionary<string, Dictionary<string, string>>();
        var text = WithoutComments(css);
        for (var position = 0; position < text.Length;)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var declarations = Declarations(text[(open + 1)..close]);
            foreach (var selector in text[position..open].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Merge(result.TryGetValue(selector, out var known) ? known : result[selector] = [], declarations);
            }

            position = close + 1;
        }

        return result;
    }

    /// <summary>A property as a number in user units, or a default value. A percentage is taken of <paramref name="whole"/>.</summary>
    public double Number(string property, double otherwise, double whole = 1) =>
        !SvgLength.TryParse(this[property], out var value) ? otherwise : this[property]!.EndsWith('%') ? value * whole : value;

    /// <summary>A property as an opacity from 0 to 1; 1 when it is not set.</summary>
    public double Opacity(string property) => Math.Clamp(Number(property, 1), 0, 1);

    /// <summary>A property as a colour; null for none.</summary>
    public SvgColour? Colour(string property) => SvgColour.Parse(this[property] ?? "none", this["color"]);

    private static Dictionary<string, string> Declarations(string text)
    {
        var result = new Dictionary<string, string>();
        foreach (var declaration in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (declaration.Split(':', 2, StringSplitOptions.TrimEntries) is [var property, var value])
            {
                result[property] = value.Replace("!important", "", StringComparison.Ordinal).TrimEnd();
            }
        }

        return result;
    }

    private static string WithoutComments(string css)
    {
        var result = new System.Text.StringBuilder();
        for (var position = 0; ;)
        {
            var open = css.IndexOf("/*", position, StringComparison.Ordinal);
            var close = open < 0 ? -1 : css.IndexOf("*/", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                return result.Append(css.AsSpan(position, (open < 0 ? css.Length : open) - position)).ToString();
            }

            result.Append(css.AsSpan(position, open - position));
            position = close + 2;
        }
    }

    private static void Merge(Dictionary<string, string> target, Dictionary<string, string>? source)
    {
        foreach (var (property, value) in source ?? [])
        {
            target[property] = value;
        }
    }
}
