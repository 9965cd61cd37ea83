using System.Numerics;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Images;

/// <summary>
/// Reads SVG into shapes: paths, basic shapes, text, groups, transforms, styles, gradients, clip paths, masks, use elements and embedded pictures. Filters, patterns, text on paths, foreignObject and external pictures are refused.
/// Elements, points and nesting are counted and limited, so that a small file cannot expand to an endless drawing.
/// </summary>
internal sealed class SvgReader
{
    private const int MostCharacters = 5_000_000;
    private const int MostPoints = 1_000_000;
    private const int MostWork = 20_000_000;
    private const int CostOfElement = 200;
    private const int Deepest = 64;
    private const string TooDeep = "The SVG file nests or reuses its groups too deeply. Simplify it with a drawing program.";
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Silent =
        ["title", "desc", "metadata", "defs", "style", "script", "clipPath", "mask", "linearGradient", "radialGradient", "pattern", "marker", "symbol", "namedview", "animate", "animateTransform", "set"];

    private readonly Dictionary<string, XElement> byId = [];
    private readonly Dictionary<string, Dictionary<string, string>> sheet;
    private readonly SvgGradients gradients;
    private readonly FontLibrary? fonts;
    private readonly double width;
    private readonly double height;
    private long work;
    private long points;

    private SvgReader(XElement root, FontLibrary? fonts, double width, double height)
    {
        (this.fonts, this.width, this.height) = (fonts, width, height);
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

    /// <summary>Reads a file. Text is set with the fonts; without fonts, a file with text is refused.</summary>
    public static VectorImage Read(byte[] file, FontLibrary? fonts)
    {
        var root = Load(file);
        var box = SvgLength.Numbers((string?)root.Attribute("viewBox"));
        double width = 0, height = 0;
        if (box.Count == 4)
        {
            (width, height) = (box[2], box[3]);
        }
        else if (!SvgLength.TryParse((string?)root.Attribute("width"), out width) || !SvgLength.TryParse((string?)root.Attribute("height"), out height))
        {
            throw new ImageFormatException("The SVG file has neither a viewBox nor a size. Save it again with one of them.");
        }

        const double Smallest = 1e-6, Largest = 1e7, MostUnequal = 1000;
        if (!(Math.Min(width, height) > Smallest && Math.Max(width, height) < Largest) || Math.Max(width / height, height / width) > MostUnequal)
        {
            throw new ImageFormatException("The SVG file has no extent that can be printed. Give it a viewBox with a width and a height.");
        }

        var reader = new SvgReader(root, fonts, width, height);
        var origin = box.Count == 4 ? Matrix3x2.CreateTranslation(-box[0], -box[1]) : Matrix3x2.Identity;
        var items = new List<VectorItem>();
        reader.ReadChildren(root, SvgStyle.Initial.For(root, reader.sheet), new Place(origin, [], 0), items);
        return new VectorImage(width, height, items) { Source = file, MediaType = "image/svg+xml" };
    }

    /// <summary>Parses the XML without reading external files and without expanding entities.</summary>
    private static XElement Load(byte[] file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            RequireShallow(file, settings);
            using var reader = XmlReader.Create(new MemoryStream(file), settings);
            var root = XDocument.Load(reader).Root;
            return root?.Name.LocalName == "svg" ? root : throw new ImageFormatException("The file is XML, but no SVG picture.");
        }
        catch (Exception error) when (error is XmlException or ArgumentException or DecoderFallbackException)
        {
            throw new ImageFormatException("The SVG file is damaged. Save it again with a drawing program.", error);
        }
    }

    private static void RequireShallow(byte[] file, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        if (ShallowXml.IsTooDeep(reader))
        {
            throw new ImageFormatException(TooDeep);
        }
    }

    private void Spend(int cost)
    {
        if ((work += cost) > MostWork)
        {
            throw new ImageFormatException("The SVG file reuses its parts so often that it cannot be printed. Simplify it with a drawing program.");
        }
    }

    private void SpendPoints(long count)
    {
        if ((points += count) > MostPoints)
        {
            throw new ImageFormatException($"The SVG file has more than {MostPoints} points. Simplify it with a drawing program.");
        }
    }

    private void ReadChildren(XElement parent, SvgStyle style, Place place, List<VectorItem> target)
    {
        if (place.Depth > Deepest)
        {
            throw new ImageFormatException(TooDeep);
        }

        foreach (var child in parent.Elements())
        {
            ReadElement(child, style, place, target);
        }
    }

    private void ReadElement(XElement element, SvgStyle around, Place outer, List<VectorItem> target)
    {
        Spend(CostOfElement + element.Attributes().Sum(attribute => attribute.Value.Length));
        var name = element.Name.LocalName;
        if (Silent.Contains(name) || element.Name.NamespaceName is not ("" or Namespace))
        {
            return;
        }

        var style = around.For(element, sheet);
        if (style["display"] == "none")
        {
            return;
        }

        if (style["filter"] is not (null or "none"))
        {
            throw new ImageFormatException("The SVG file uses a filter, which cannot be printed. Flatten it with a drawing program.");
        }

        var matrix = SvgLength.Transform(style["transform"]) * outer.Matrix;
        var place = new Place(matrix, WithClip(style, matrix, outer), outer.Depth + 1);
        var opacity = style.Opacity("opacity");
        var mask = MaskOf(style, place);
        if (opacity == 0)
        {
            return;
        }

        if (opacity == 1 && mask is null)
        {
            ReadContent(element, style, place, target);
            return;
        }

        var items = new List<VectorItem>();
        ReadContent(element, style, place, items);
        if (mask is null && items is [VectorShape { Fill: null or SolidPaint } only] && (only.Fill is null || only.Stroke is null))
        {
            // A single shape is faded itself, which saves a transparency group.
            target.Add(only with { FillOpacity = only.FillOpacity * opacity, StrokeOpacity = only.StrokeOpacity * opacity });
        }
        else if (items.Count > 0)
        {
            target.Add(new VectorGroup(items, opacity, mask));
        }
    }

    private void ReadContent(XElement element, SvgStyle style, Place place, List<VectorItem> target)
    {
        switch (element.Name.LocalName)
        {
            case "g" or "a":
                ReadChildren(element, style, place, target);
                break;
            case "svg":
                ReadChildren(element, style, place with { Matrix = Viewport(element, style, style) * place.Matrix }, target);
                break;
            case "switch":
                // A reader without extensions shows the first child that requires none.
                if (element.Elements().FirstOrDefault(child => child.Attribute("requiredExtensions") is null && child.Name.LocalName != "foreignObject") is { } chosen)
                {
                    ReadElement(chosen, style, place, target);
                }

                break;
            case "use":
                ReadUse(element, style, place, target);
                break;
            case "image":
                ReadPicture(element, style, place, target);
                break;
            case "text":
                ReadText(element, style, place, target);
                break;
            case "foreignObject":
                throw new ImageFormatException("The SVG file holds a foreignObject element, which cannot be printed. Convert everything to paths with a drawing program.");
            default:
                if (style["visibility"] is not ("hidden" or "collapse") && PathOf(element, style) is { } path)
                {
                    AddShape(path, style, place, target);
                }

                break;
        }
    }

    private void ReadUse(XElement element, SvgStyle style, Place place, List<VectorItem> target)
    {
        var used = Referenced(element) ?? throw new ImageFormatException("The SVG file refers to a part that it does not hold. Save it again as one file.");
        if (place.Depth > Deepest)
        {
            throw new ImageFormatException(TooDeep);
        }

        var moved = place with { Matrix = Matrix3x2.CreateTranslation((float)style.Number("x", 0, width), (float)style.Number("y", 0, height)) * place.Matrix };
        if (used.Name.LocalName == "symbol")
        {
            Spend(CostOfElement);
            var symbolStyle = style.For(used, sheet);
            ReadChildren(used, symbolStyle, moved with { Matrix = Viewport(used, symbolStyle, style) * moved.Matrix, Depth = moved.Depth + 1 }, target);
        }
        else
        {
            ReadElement(used, style, moved, target);
        }
    }

    /// <summary>Matrix that fits the viewBox of a nested svg or symbol into its viewport, as large as possible and centred (preserveAspectRatio xMidYMid meet).</summary>
    private Matrix3x2 Viewport(XElement element, SvgStyle style, SvgStyle given)
    {
        var box = SvgLength.Numbers((string?)element.Attribute("viewBox"));
        var isNested = element.Name.LocalName == "svg";
        var move = isNested ? Matrix3x2.CreateTranslation((float)style.Number("x", 0, width), (float)style.Number("y", 0, height)) : Matrix3x2.Identity;
        if (box.Count != 4 || box[2] <= 0 || box[3] <= 0)
        {
            return move;
        }

        double w = given.Number("width", isNested ? width : box[2], width), h = given.Number("height", isNested ? height : box[3], height);
        var scale = (float)Math.Min(w / box[2], h / box[3]);
        return Matrix3x2.CreateTranslation(-box[0] - (box[2] / 2), -box[1] - (box[3] / 2)) * Matrix3x2.CreateScale(scale) * Matrix3x2.CreateTranslation((float)w / 2, (float)h / 2) * move;
    }

    /// <summary>Reads a JPEG or PNG picture embedded as a data URI; a picture outside the file is refused.</summary>
    private void ReadPicture(XElement element, SvgStyle style, Place place, List<VectorItem> target)
    {
        var href = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value.Trim() ?? "";
        var comma = href.IndexOf(',', StringComparison.Ordinal);
        if (!href.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || comma < 0 || !href.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            throw new ImageFormatException("The SVG file shows an image that it does not hold. Embed it with a drawing program, or leave it out.");
        }

        byte[] data;
        try
        {
            data = Convert.FromBase64String(href[(comma + 1)..]);
        }
        catch (FormatException error)
        {
            throw new ImageFormatException("The SVG file holds a damaged image. Save it again with a drawing program.", error);
        }

        if (ImageReader.ReadRaster(data) is not { } image)
        {
            throw new ImageFormatException("The SVG file holds an image that is neither JPEG nor PNG. Save it again with a drawing program.");
        }

        Spend(image.Data.Length);
        double w = style.Number("width", image.Width, width), h = style.Number("height", image.Height, height), x = style.Number("x", 0, width), y = style.Number("y", 0, height);
        if (w <= 0 || h <= 0 || style["visibility"] is "hidden" or "collapse")
        {
            return;
        }

        if (style["preserveAspectRatio"] != "none")
        {
            var shownHeight = Math.Min(h, w / image.AspectRatio);
            var shownWidth = shownHeight * image.AspectRatio;
            (x, y, w, h) = (x + ((w - shownWidth) / 2), y + ((h - shownHeight) / 2), shownWidth, shownHeight);
        }

        target.Add(new VectorPicture(image, Matrix3x2.CreateScale((float)w, (float)h) * Matrix3x2.CreateTranslation((float)x, (float)y) * place.Matrix, 1) { Clips = place.Clips });
    }

    private void ReadText(XElement element, SvgStyle style, Place place, List<VectorItem> target)
    {
        if (fonts is null)
        {
            throw new ImageFormatException("The SVG file holds a text, which cannot be printed here. Convert everything to paths with a drawing program.");
        }

        foreach (var (path, partStyle) in new SvgText(fonts, sheet, Spend).Read(element, style))
        {
            if (partStyle["visibility"] is not ("hidden" or "collapse"))
            {
                AddShape(path, partStyle, place, target, isText: true);
            }
        }
    }

    private XElement? Referenced(XElement element)
    {
        var href = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value.Trim();
        return href is ['#', .. var id] ? byId.GetValueOrDefault(id) : null;
    }

    private IReadOnlyList<VectorClip> WithClip(SvgStyle style, Matrix3x2 matrix, Place outer)
    {
        if (SvgGradients.IdOf(style["clip-path"]) is not { } id || !byId.TryGetValue(id, out var clip) || clip.Name.LocalName != "clipPath" || outer.Depth > Deepest)
        {
            return outer.Clips;
        }

        if ((string?)clip.Attribute("clipPathUnits") == "objectBoundingBox")
        {
            throw new ImageFormatException("The SVG file clips by the bounds of a shape, which cannot be printed. Flatten it with a drawing program.");
        }

        var clipStyle = SvgStyle.Initial.For(clip, sheet);
        var toImage = SvgLength.Transform(clipStyle["transform"]) * matrix;
        var paths = new List<VectorPath>();
        var evenOdd = false;
        foreach (var child in clip.Elements())
        {
            Spend(CostOfElement + child.Attributes().Sum(attribute => attribute.Value.Length));
            var ownStyle = clipStyle.For(child, sheet);
            var ownMatrix = SvgLength.Transform(ownStyle["transform"]) * toImage;
            var source = child;
            if (child.Name.LocalName == "use" && Referenced(child) is { } used)
            {
                Spend(CostOfElement + used.Attributes().Sum(attribute => attribute.Value.Length));
                ownMatrix = Matrix3x2.CreateTranslation((float)ownStyle.Number("x", 0, width), (float)ownStyle.Number("y", 0, height)) * ownMatrix;
                (source, ownStyle) = (used, ownStyle.For(used, sheet));
                ownMatrix = SvgLength.Transform((string?)used.Attribute("transform")) * ownMatrix;
            }

            if (source.Name.LocalName == "text" && fonts is not null)
            {
                paths.AddRange(new SvgText(fonts, sheet, Spend).Read(source, ownStyle).Select(part => part.Path.Transform(ownMatrix)));
            }
            else if (PathOf(source, ownStyle) is { } path)
            {
                paths.Add(path.Transform(ownMatrix));
                evenOdd |= ownStyle["clip-rule"] == "evenodd";
            }
        }

        var inner = new Place(matrix, outer.Clips, outer.Depth + 1);
        var around = clip.Attribute("clip-path") is null ? outer.Clips : WithClip(clipStyle, toImage, inner);
        return [.. around, new VectorClip(paths.Count == 0 ? new VectorPath("", []) : VectorPath.Join(paths), evenOdd)];
    }

    private VectorMask? MaskOf(SvgStyle style, Place place)
    {
        if (style["mask"] is null or "none")
        {
            return null;
        }

        if (SvgGradients.IdOf(style["mask"]) is not { } id || !byId.TryGetValue(id, out var mask) || mask.Name.LocalName != "mask" || (string?)mask.Attribute("maskContentUnits") == "objectBoundingBox")
        {
            throw new ImageFormatException("The SVG file uses a mask that cannot be printed. Flatten it with a drawing program.");
        }

        var items = new List<VectorItem>();
        var maskStyle = SvgStyle.Initial.For(mask, sheet);
        ReadChildren(mask, maskStyle, place with { Clips = [], Depth = place.Depth + 1 }, items);
        return new VectorMask(items, maskStyle["mask-type"] == "alpha");
    }

    private VectorPath? PathOf(XElement element, SvgStyle style)
    {
        float X(string property) => (float)style.Number(property, 0, width);
        float Y(string property) => (float)style.Number(property, 0, height);
        switch (element.Name.LocalName)
        {
            case "path":
                return SvgPathParser.Parse(style["d"] ?? "");
            case "rect":
                return Rectangle(X("x"), Y("y"), X("width"), Y("height"), X("rx"), Y("ry"));
            case "circle":
                var radius = (float)style.Number("r", 0, Math.Sqrt(((width * width) + (height * height)) / 2));
                return radius > 0 ? SvgPathParser.Ellipse(X("cx"), Y("cy"), radius, radius) : null;
            case "ellipse":
                return X("rx") > 0 && Y("ry") > 0 ? SvgPathParser.Ellipse(X("cx"), Y("cy"), X("rx"), Y("ry")) : null;
            case "line":
                return new VectorPath("ML", [new(X("x1"), Y("y1")), new(X("x2"), Y("y2"))]);
            case "polyline" or "polygon":
                var numbers = SvgLength.Numbers(style["points"] ?? "");
                var corners = Enumerable.Range(0, numbers.Count / 2).Select(i => new Vector2(numbers[2 * i], numbers[(2 * i) + 1])).ToList();
                return corners.Count == 0 ? null : new VectorPath("M" + new string('L', corners.Count - 1) + (element.Name.LocalName == "polygon" ? "Z" : ""), corners);
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
            return VectorPath.Rectangle(x, y, width, height);
        }

        return SvgPathParser.Parse(FormattableString.Invariant(
            $"M{x + rx} {y}H{x + width - rx}A{rx} {ry} 0 0 1 {x + width} {y + ry}V{y + height - ry}A{rx} {ry} 0 0 1 {x + width - rx} {y + height}H{x + rx}A{rx} {ry} 0 0 1 {x} {y + height - ry}V{y + ry}A{rx} {ry} 0 0 1 {x + rx} {y}Z"));
    }

    private void AddShape(VectorPath path, SvgStyle style, Place place, List<VectorItem> target, bool isText = false)
    {
        SpendPoints(path.Points.Count + 1 + place.Clips.Sum(clip => clip.Path.Points.Count));
        var scale = Math.Sqrt(Math.Abs(place.Matrix.GetDeterminant()));
        var (fill, fillOpacity) = Paint("fill", path, style, place);
        var (stroke, strokeOpacity) = Paint("stroke", path, style, place);
        var strokeWidth = style.Number("stroke-width", 1) * scale;
        if ((fill is null && (stroke is null || strokeWidth <= 0)) || path.Points.Count == 0)
        {
            return;
        }

        var dashes = SvgLength.Numbers(style["stroke-dasharray"] is "none" ? null : style["stroke-dasharray"]).Take(32).Select(length => Math.Max(0, length) * scale).ToList();
        target.Add(new VectorShape(path.Transform(place.Matrix))
        {
            Fill = fill,
            FillOpacity = fillOpacity,
            EvenOdd = style["fill-rule"] == "evenodd" && !isText,
            Stroke = strokeWidth > 0 ? stroke : null,
            StrokeOpacity = strokeOpacity,
            StrokeWidth = strokeWidth,
            LineCap = style["stroke-linecap"] switch { "round" => 1, "square" => 2, _ => 0 },
            LineJoin = style["stroke-linejoin"] switch { "round" => 1, "bevel" => 2, _ => 0 },
            MitreLimit = Math.Max(1, style.Number("stroke-miterlimit", 4)),
            Dashes = dashes.Sum() > 0 ? dashes : [],
            DashOffset = style.Number("stroke-dashoffset", 0) * scale,
            Clips = place.Clips,
        });
    }

    private (VectorPaint? Paint, double Opacity) Paint(string property, VectorPath path, SvgStyle style, Place place)
    {
        var opacity = style.Opacity(property + "-opacity");
        if (SvgGradients.IdOf(style[property]) is { } id)
        {
            return (gradients.Find(id, path, place.Matrix), opacity);
        }

        return style.Colour(property) is { } colour ? (new SolidPaint(colour.Colour), opacity * colour.Opacity) : (null, opacity);
    }

    /// <summary>The state inherited by nested content: matrix to the units of the picture, clip paths, and depth of nesting.</summary>
    private readonly record struct Place(Matrix3x2 Matrix, IReadOnlyList<VectorClip> Clips, int Depth);
}
