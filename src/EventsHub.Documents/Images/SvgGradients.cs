using System.Numerics;
using System.Xml.Linq;

namespace EventsHub.Documents.Images;

/// <summary>Resolves references to gradients (SVG 2, 14.2) for the shapes that they paint.</summary>
internal sealed class SvgGradients(IReadOnlyDictionary<string, XElement> byId, IReadOnlyDictionary<string, Dictionary<string, string>> sheet)
{
    private const int LongestChain = 8;
    private const int MostStops = 256;

    // PDF has no repeating gradients, so the stops are repeated this many times in each direction; logos rarely need more than two.
    private const int Repetitions = 6;

    /// <summary>The id in a reference such as <c>url(#a)</c>; null when the value is not a reference.</summary>
    public static string? IdOf(string? value) =>
        value is not null && value.StartsWith("url(", StringComparison.Ordinal) && value.IndexOf(')', StringComparison.Ordinal) is var end and > 0
            ? value[4..end].Trim('"', '\'', ' ').TrimStart('#')
            : null;

    /// <summary>The paint for a shape, in the units of the picture; null when a gradient has no stops or no extent.</summary>
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

        toUnits *= matrix;
        if (Math.Abs(toUnits.GetDeterminant()) < 1e-12f || !float.IsFinite(toUnits.GetDeterminant()))
        {
            return null;
        }

        double Number(string name, double otherwise) => SvgLength.TryParse(Attribute(chain, name), out var value) ? value : otherwise;
        var spread = Attribute(chain, "spreadMethod");
        if (element.Name.LocalName == "linearGradient")
        {
            return Spread(new GradientPaint(false, [Number("x1", 0), Number("y1", 0), Number("x2", 1), Number("y2", 0)], toUnits, stops), spread);
        }

        double x = Number("cx", 0.5), y = Number("cy", 0.5);
        return Spread(new GradientPaint(true, [Number("fx", x), Number("fy", y), 0, x, y, Math.Max(0, Number("r", 0.5))], toUnits, stops), spread);
    }

    private static GradientPaint Spread(GradientPaint gradient, string? method)
    {
        if (method is not ("repeat" or "reflect"))
        {
            return gradient;
        }

        // Radial gradients repeat outwards only.
        var (first, count) = gradient.IsRadial ? (0, Repetitions) : (-Repetitions, 2 * Repetitions);
        var stops = new List<GradientStop>();
        for (var i = 0; i < count; i++)
        {
            var turned = method == "reflect" && ((first + i) & 1) != 0;
            stops.AddRange((turned ? gradient.Stops.Reverse().Select(stop => stop with { Offset = 1 - stop.Offset }) : gradient.Stops)
                .Select(stop => stop with { Offset = (stop.Offset + i) / count }));
        }

        var c = gradient.Coordinates;
        double[] wider = gradient.IsRadial
            ? [c[0], c[1], 0, c[0] + ((c[3] - c[0]) * count), c[1] + ((c[4] - c[1]) * count), c[5] * count]
            : [c[0] + ((c[2] - c[0]) * first), c[1] + ((c[3] - c[1]) * first), c[0] + ((c[2] - c[0]) * -first), c[1] + ((c[3] - c[1]) * -first)];
        return new GradientPaint(gradient.IsRadial, wider, gradient.Matrix, stops);
    }

    /// <summary>A gradient, followed by the gradients that it inherits from by href.</summary>
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

    private List<GradientStop> Stops(List<XElement> chain)
    {
        var result = new List<GradientStop>();
        foreach (var stop in chain.Select(element => element.Elements().Where(child => child.Name.LocalName == "stop").Take(MostStops).ToList()).FirstOrDefault(stops => stops.Count > 0) ?? [])
        {
            var style = SvgStyle.Initial.For(stop, sheet);
            var offset = Math.Clamp(style.Number("offset", 0), result.Count > 0 ? result[^1].Offset : 0, 1);
            var colour = SvgColour.Parse(style["stop-color"] ?? "#000000", style["color"]);
            result.Add(new(offset, colour?.Colour ?? Colour.White, (colour?.Opacity ?? 0) * style.Opacity("stop-opacity")));
        }

        return result;
    }

    private static Matrix3x2 BoxOf(VectorPath path)
    {
        var (least, most) = path.Bounds();
        return Matrix3x2.CreateScale(most - least) * Matrix3x2.CreateTranslation(least);
    }
}
