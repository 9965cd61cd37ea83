using System.Numerics;
using System.Xml.Linq;

namespace EventsHub.Documents.Images;

/// <summary>Finds the gradients that shapes are filled with.</summary>
internal sealed class SvgGradients(IReadOnlyDictionary<string, XElement> byId, IReadOnlyDictionary<string, Dictionary<string, string>> sheet)
{
    private const int LongestChain = 8;

    /// <summary>The id in a reference such as url(#a), else null.</summary>
    public static string? IdOf(string? value) =>
        value is not null && value.StartsWith("url(", StringComparison.Ordinal) && value.IndexOf(')', StringComparison.Ordinal) is var end and > 0
            ? value[4..end].Trim('"', '\'', ' ').TrimStart('#')
            : null;

    /// <summary>The paint for a shape, in the units of the image.</summary>
    public VectorPaint? Find(string id, VectorPath path, Matrix3x2 matrix)
    {
        if (!byId.TryGetValue(id, out var element) || element.Name.LocalName is not ("linearGradient" or "radialGradient"))
        {
            throw new ImageFormatException($"The SVG file fills a shape with “{id}”, which is no gradient that can be printed. Flatten it with a drawing program.");
        }

        var chain = Chain(element);
        var stops = Stops(chain);
        if (stops.Count < 2)
        {
            return stops.Count == 1 ? new SolidPaint(stops[0].Colour) : null;
        }

        var toUnits = SvgLength.Transform(Attribute(chain, "gradientTransform"));
        if (Attribute(chain, "gradientUnits") != "userSpaceOnUse")
        {
            toUnits *= BoxOf(path);
        }

        double Number(string name, double otherwise) => SvgLength.TryParse(Attribute(chain, name), out var value) ? value : otherwise;
        if (element.Name.LocalName == "linearGradient")
        {
            return new GradientPaint(false, [Number("x1", 0), Number("y1", 0), Number("x2", 1), Number("y2", 0)], toUnits * matrix, stops);
        }

        double x = Number("cx", 0.5), y = Number("cy", 0.5);
        return new GradientPaint(true, [Number("fx", x), Number("fy", y), 0, x, y, Number("r", 0.5)], toUnits * matrix, stops);
    }

    /// <summary>A gradient and those it takes over from.</summary>
    private List<XElement> Chain(XElement element)
    {
        var chain = new List<XElement> { element };
        while (chain.Count < LongestChain
            && chain[^1].Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value is ['#', .. var next]
            && byId.TryGetValue(next, out var base_))
        {
            chain.Add(base_);
        }

        return chain;
    }

    private static string? Attribute(List<XElement> chain, string name) => chain.Select(element => (string?)element.Attribute(name)).FirstOrDefault(value => value is not null);

    private List<(double Offset, Colour Colour)> Stops(List<XElement> chain)
    {
        var result = new List<(double Offset, Colour Colour)>();
        foreach (var stop in chain.Select(element => element.Elements().Where(child => child.Name.LocalName == "stop").ToList()).FirstOrDefault(stops => stops.Count > 0) ?? [])
        {
            var style = SvgStyle.Initial.For(stop, sheet);
            var offset = Math.Clamp(style.Number("offset", 0), result.Count > 0 ? result[^1].Offset : 0, 1);
            result.Add((offset, SvgStyle.ParseColour(style["stop-color"] ?? "#000000", style["color"]) ?? Colour.White));
        }

        return result;
    }

    private static Matrix3x2 BoxOf(VectorPath path)
    {
        if (path.Points.Count == 0)
        {
            return Matrix3x2.Identity;
        }

        float left = path.Points.Min(point => point.X), top = path.Points.Min(point => point.Y);
        var size = new Vector2(path.Points.Max(point => point.X) - left, path.Points.Max(point => point.Y) - top);
        return Matrix3x2.CreateScale(size) * Matrix3x2.CreateTranslation(left, top);
    }
}
