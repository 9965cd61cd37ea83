using System.Numerics;
using System.Xml;
using System.Xml.Linq;

namespace EventsHub.Documents.Images;

/// <summary>Reads SVG into shapes: paths and basic shapes, groups, transforms, styles, gradients, clips and reuse. What it cannot print it refuses.</summary>
internal sealed class SvgReader
{
    private const int MostShapes = 20_000;
    private const int MostCharacters = 5_000_000;
    private const int Deepest = 64;

    private static readonly HashSet<string> Silent = ["title", "desc", "metadata", "defs", "style", "clipPath", "linearGradient", "radialGradient", "symbol", "namedview"];

    private static readonly string[] Unprintable = ["mask", "filter"];

    private readonly Dictionary<string, XElement> byId = [];
    private readonly Dictionary<string, Dictionary<string, string>> sheet;
    private readonly SvgGradients gradients;
    private readonly List<VectorShape> shapes = [];

    private SvgReader(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if ((string?)element.Attribute("id") is { } id)
            {
                byId.TryAdd(id, element);
            }
        }

        sheet = SvgStyle.ReadSheet(string.Concat(root.Descendants().Where(element => element.Name.LocalName == "style").Select(element => element.Value)));
        gradients = new SvgGradients(byId, sheet);
    }

    /// <summary>The image.</summary>
    public static VectorImage Read(byte[] file)
    {
        var root = Load(file);
        var reader = new SvgReader(root);
        var box = SvgLength.Numbers((string?)root.Attribute("viewBox") ?? "");
        double width = 0, height = 0;
        if (box.Count == 4)
        {
            (width, height) = (box[2], box[3]);
        }
        else if (!SvgLength.TryParse((string?)root.Attribute("width"), out width) || !SvgLength.TryParse((string?)root.Attribute("height"), out height))
        {
            throw new ImageFormatException("The SVG file has neither a viewBox nor a size. Save it again with one of them.");
        }

        if (width <= 0 || height <= 0)
        {
            throw new ImageFormatException("The SVG file has no extent. Give it a viewBox with a width and a height.");
        }

        var origin = box.Count == 4 ? Matrix3x2.CreateTranslation(-box[0], -box[1]) : Matrix3x2.Identity;
        reader.ReadChildren(root, SvgStyle.Initial.For(root, reader.sheet), origin, [], 1, 0);
        return new VectorImage(width, height, reader.shapes) { Source = file, MediaType = "image/svg+xml" };
    }

    /// <summary>Nothing outside the file is read, and no entity is expanded.</summary>
    private static XElement Load(byte[] file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true };
        try
        {
            using var stream = new MemoryStream(file);
            using var reader = XmlReader.Create(stream, settings);
            var root = XDocument.Load(reader).Root;
            return root?.Name.LocalName == "svg" ? root : throw new ImageFormatException("The file is XML, but no SVG picture.");
        }
        catch (XmlException error)
        {
            throw new ImageFormatException("The SVG file is damaged. Save it again with a drawing program.", error);
        }
    }

    private void ReadChildren(XElement parent, SvgStyle style, Matrix3x2 matrix, IReadOnlyList<VectorPath> clips, double opacity, int depth)
    {
        if (depth > Deepest)
        {
            throw new ImageFormatException("The SVG file nests its groups too deeply. Simplify it with a drawing program.");
        }

        foreach (var child in parent.Elements())
        {
            ReadElement(child, style.For(child, sheet), matrix, clips, opacity, depth);
        }
    }

    private void ReadElement(XElement element, SvgStyle style, Matrix3x2 outer, IReadOnlyList<VectorPath> clips, double opacity, int depth)
    {
        var name = element.Name.LocalName;
        if (Silent.Contains(name) || style["display"] == "none" || style["visibility"] == "hidden" || element.Name.NamespaceName is not ("" or "http://www.w3.org/2000/svg"))
        {
            return;
        }

        foreach (var property in Unprintable.Where(property => style[property] is not (null or "none")))
        {
            throw new ImageFormatException($"The SVG file uses a {property}, which cannot be printed. Flatten it with a drawing program.");
        }

        var matrix = SvgLength.Transform(style["transform"]) * outer;
        opacity *= style.Number("opacity", 1);
        clips = WithClip(style, matrix, clips, depth);
        switch (name)
        {
            case "g" or "svg" or "a" or "switch":
                ReadChildren(element, style, matrix, clips, opacity, depth + 1);
                break;
            case "use":
                ReadUse(element, style, matrix, clips, opacity, depth);
                break;
            case "text" or "image" or "foreignObject" or "pattern":
                throw new ImageFormatException($"The SVG file holds a {name} element, which cannot be printed. Convert everything to paths with a drawing program.");
            default:
                if (PathOf(element, style) is { } path)
                {
                    AddShape(path, style, matrix, clips, opacity);
                }

                break;
        }
    }

    private void ReadUse(XElement element, SvgStyle style, Matrix3x2 matrix, IReadOnlyList<VectorPath> clips, double opacity, int depth)
    {
        var target = Referenced(element) ?? throw new ImageFormatException("The SVG file refers to a part that it does not hold. Save it again as one file.");
        var moved = Matrix3x2.CreateTranslation((float)style.Number("x", 0), (float)style.Number("y", 0)) * matrix;
        if (depth > Deepest)
        {
            throw new ImageFormatException("The SVG file reuses parts without end. Simplify it with a drawing program.");
        }

        if (target.Name.LocalName == "symbol")
        {
            ReadChildren(target, style.For(target, sheet), moved, clips, opacity, depth + 1);
        }
        else
        {
            ReadElement(target, style.For(target, sheet), moved, clips, opacity, depth + 1);
        }
    }

    private XElement? Referenced(XElement element)
    {
        var href = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value;
        return href is ['#', .. var id] ? byId.GetValueOrDefault(id) : null;
    }

    private IReadOnlyList<VectorPath> WithClip(SvgStyle style, Matrix3x2 matrix, IReadOnlyList<VectorPath> clips, int depth)
    {
        if (SvgGradients.IdOf(style["clip-path"]) is not { } id || !byId.TryGetValue(id, out var clip) || depth > Deepest)
        {
            return clips;
        }

        var commands = "";
        var points = new List<Vector2>();
        foreach (var child in clip.Elements())
        {
            var source = child.Name.LocalName == "use" ? Referenced(child) ?? child : child;
            var childStyle = SvgStyle.Initial.For(source, sheet);
            if (PathOf(source, childStyle)?.Transform(SvgLength.Transform(childStyle["transform"]) * matrix) is { } path)
            {
                commands += path.Commands;
                points.AddRange(path.Points);
            }
        }

        return [.. clips, new VectorPath(commands, points)];
    }

    private static VectorPath? PathOf(XElement element, SvgStyle style)
    {
        float At(string property) => (float)style.Number(property, 0);
        switch (element.Name.LocalName)
        {
            case "path":
                return SvgPathParser.Parse(style["d"] ?? "");
            case "rect":
                return Rectangle(At("x"), At("y"), At("width"), At("height"), At("rx"), At("ry"));
            case "circle":
                return SvgPathParser.Ellipse(At("cx"), At("cy"), At("r"), At("r"));
            case "ellipse":
                return SvgPathParser.Ellipse(At("cx"), At("cy"), At("rx"), At("ry"));
            case "line":
                return new VectorPath("ML", [new(At("x1"), At("y1")), new(At("x2"), At("y2"))]);
            case "polyline" or "polygon":
                var numbers = SvgLength.Numbers(style["points"] ?? "");
                var points = Enumerable.Range(0, numbers.Count / 2).Select(i => new Vector2(numbers[2 * i], numbers[(2 * i) + 1])).ToList();
                return points.Count == 0 ? null : new VectorPath("M" + new string('L', points.Count - 1) + (element.Name.LocalName == "polygon" ? "Z" : ""), points);
            default:
                return null;
        }
    }

    private static VectorPath? Rectangle(float x, float y, float width, float height, float radiusX, float radiusY)
    {
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var rx = Math.Min(radiusX > 0 ? radiusX : radiusY, width / 2);
        var ry = Math.Min(radiusY > 0 ? radiusY : radiusX, height / 2);
        if (rx <= 0)
        {
            return new VectorPath("MLLLZ", [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]);
        }

        return SvgPathParser.Parse(FormattableString.Invariant(
            $"M{x + rx} {y}H{x + width - rx}A{rx} {ry} 0 0 1 {x + width} {y + ry}V{y + height - ry}A{rx} {ry} 0 0 1 {x + width - rx} {y + height}H{x + rx}A{rx} {ry} 0 0 1 {x} {y + height - ry}V{y + ry}A{rx} {ry} 0 0 1 {x + rx} {y}Z"));
    }

    private void AddShape(VectorPath path, SvgStyle style, Matrix3x2 matrix, IReadOnlyList<VectorPath> clips, double opacity)
    {
        if (shapes.Count >= MostShapes)
        {
            throw new ImageFormatException($"The SVG file has more than {MostShapes} shapes. Simplify it with a drawing program.");
        }

        var stroke = SvgGradients.IdOf(style["stroke"]) is null ? style.Colour("stroke") : throw new ImageFormatException("The SVG file has a line with a gradient, which cannot be printed. Convert lines to paths.");
        shapes.Add(new VectorShape(path.Transform(matrix))
        {
            Fill = SvgGradients.IdOf(style["fill"]) is { } id ? gradients.Find(id, path, matrix) : style.Colour("fill") is { } colour ? new SolidPaint(colour) : null,
            FillOpacity = Math.Clamp(opacity * style.Number("fill-opacity", 1), 0, 1),
            EvenOdd = style["fill-rule"] == "evenodd",
            Stroke = stroke,
            StrokeOpacity = Math.Clamp(opacity * style.Number("stroke-opacity", 1), 0, 1),
            StrokeWidth = style.Number("stroke-width", 1) * Math.Sqrt(Math.Abs(matrix.GetDeterminant())),
            LineCap = style["stroke-linecap"] switch { "round" => 1, "square" => 2, _ => 0 },
            LineJoin = style["stroke-linejoin"] switch { "round" => 1, "bevel" => 2, _ => 0 },
            Clips = clips,
        });
    }
}
