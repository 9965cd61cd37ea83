using System.Numerics;
using System.Xml.Linq;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Images;

/// <summary>Converts text of an SVG file to outlines with the installed fonts. A logo needs no font in the document, because its alternative text is read out instead.</summary>
internal sealed class SvgText(FontLibrary fonts, IReadOnlyDictionary<string, Dictionary<string, string>> sheet, Action<int> spend)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    // The cost limits a picture to some tens of thousands of letters.
    private const int CostOfLetter = 400;

    private readonly List<Chunk> chunks = [];
    private bool endsInSpace = true;

    /// <summary>Outlines of a text element, each part with its style, in the units of the element.</summary>
    public IEnumerable<(VectorPath Path, SvgStyle Style)> Read(XElement element, SvgStyle style)
    {
        chunks.Add(new Chunk());
        Collect(element, style, depth: 0);
        TrimEnd();
        var pen = Vector2.Zero;
        foreach (var chunk in chunks)
        {
            pen = new Vector2(chunk.X ?? pen.X, chunk.Y ?? pen.Y);
            foreach (var outline in Set(chunk, pen))
            {
                yield return outline;
            }

            pen.X += chunk.Advance;
        }
    }

    /// <summary>Collects the text in chunks. A new position starts a new chunk (SVG 1.1, 10.5), which is aligned as a whole.</summary>
    private void Collect(XElement element, SvgStyle style, int depth)
    {
        const int Deepest = 16;
        if (depth > Deepest)
        {
            throw new ImageFormatException("The SVG file nests its texts too deeply. Simplify it with a drawing program.");
        }

        List<float> xs = SvgLength.Numbers(style["x"]), ys = SvgLength.Numbers(style["y"]), dxs = SvgLength.Numbers(style["dx"]), dys = SvgLength.Numbers(style["dy"]);
        var position = 0;
        foreach (var node in element.Nodes())
        {
            if (node is XElement child && child.Name.LocalName is "tspan" or "a")
            {
                var childStyle = style.For((XElement)node, sheet);
                if (childStyle["display"] != "none")
                {
                    Collect((XElement)node, childStyle, depth + 1);
                }
            }
            else if (node is XElement { Name.LocalName: "textPath" })
            {
                throw new ImageFormatException("The SVG file has a text along a path, which cannot be printed. Convert texts to paths with a drawing program.");
            }
            else if (node is XText text)
            {
                spend(checked(text.Value.Length * CostOfLetter));
                foreach (var cluster in Clusters(Collapse(text.Value)))
                {
                    if (position < Math.Max(Math.Max(xs.Count, ys.Count), Math.Max(dxs.Count, dys.Count)))
                    {
                        Move(At(xs), At(ys), At(dxs) ?? 0, At(dys) ?? 0);
                    }

                    chunks[^1].Add(cluster, style);
                    position++;
                }
            }
        }

        float? At(List<float> list) => position < list.Count ? list[position] : null;
    }

    private void Move(float? x, float? y, float dx, float dy)
    {
        var last = chunks[^1];
        if (x is not null || y is not null || dx != 0 || dy != 0)
        {
            last = last.IsEmpty ? last : new Chunk();
            if (chunks[^1] != last)
            {
                chunks.Add(last);
            }

            last.X = x ?? last.X;
            last.Y = y ?? last.Y;
            last.Shift += new Vector2(dx, dy);
        }
    }

    private string Collapse(string text)
    {
        var result = new System.Text.StringBuilder();
        foreach (var c in Characters.WellFormed(text))
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace || !endsInSpace)
            {
                result.Append(isSpace ? ' ' : c);
            }

            endsInSpace = isSpace;
        }

        return result.ToString();
    }

    private void TrimEnd()
    {
        if (chunks[^1].Spans is [.., var last])
        {
            chunks[^1].Spans[^1] = (last.Text.TrimEnd(' '), last.Style);
        }
    }

    private static IEnumerable<string> Clusters(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = Characters.ClusterLength(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }

    private IEnumerable<(VectorPath Path, SvgStyle Style)> Set(Chunk chunk, Vector2 pen)
    {
        var spans = chunk.Spans.Where(span => span.Text.Length > 0).ToList();
        if (spans.Count == 0)
        {
            yield break;
        }

        var direction = spans[0].Style["direction"] == "rtl" ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        var line = Typesetter.SetLines(new LayoutContext(fonts.Shaper, "und"), [.. spans.Select(span => new TextSpan(span.Text, StyleOf(span.Style)))], direction, double.PositiveInfinity)[0];
        if (line.Missing)
        {
            throw new ImageFormatException("The SVG file has a text with a character that no installed font has. Convert texts to paths with a drawing program.");
        }

        var width = (float)(line.Width * PointsPerMillimetre);
        chunk.Advance = width + chunk.Shift.X;
        var start = pen + chunk.Shift - new Vector2(spans[0].Style["text-anchor"] switch { "middle" => width / 2, "end" => width, _ => 0 }, 0);
        foreach (var piece in line.Pieces)
        {
            var paths = new List<VectorPath>();
            var scale = (float)piece.Style.Size / piece.Run.Face.UnitsPerEm;
            var x = start.X + (float)(piece.X * PointsPerMillimetre);
            for (var i = piece.From; i < piece.To; i++)
            {
                var outline = GlyphOutlines.PathOf(piece.Run.Face, piece.Run.Glyphs[i]);
                spend(outline.Length);
                if (outline.Length > 0)
                {
                    var offset = new Vector2(piece.Run.OffsetsX?[i] ?? 0, -(piece.Run.OffsetsY?[i] ?? 0)) * (float)piece.Style.Size;
                    paths.Add(SvgPathParser.Parse(outline).Transform(Matrix3x2.CreateScale(scale, -scale) * Matrix3x2.CreateTranslation(new Vector2(x, start.Y) + offset)));
                }

                x += piece.Run.Advances[i] * (float)piece.Style.Size;
            }

            if (paths.Count > 0)
            {
                yield return (VectorPath.Join(paths), spans[piece.Run.Span].Style);
            }
        }
    }

    private static TextStyle StyleOf(SvgStyle style)
    {
        const double Largest = 10_000;
        var size = Math.Clamp(style.Number("font-size", SvgLength.Em), 0.01, Largest);
        return new TextStyle(size)
        {
            Weight = style["font-weight"] is "bold" or "bolder" || style.Number("font-weight", 400) >= 600 ? FontWeight.Bold : FontWeight.Regular,
            Language = style["lang"] is { Length: > 0 } language ? language : null,
            LetterSpacing = Math.Clamp(style.Number("letter-spacing", 0) / size, -1, 10),
        };
    }

    private sealed class Chunk
    {
        public float? X { get; set; }

        public float? Y { get; set; }

        public Vector2 Shift { get; set; }

        public float Advance { get; set; }

        public List<(string Text, SvgStyle Style)> Spans { get; } = [];

        public bool IsEmpty => Spans.Count == 0;

        public void Add(string cluster, SvgStyle style)
        {
            if (Spans is [.., var last] && last.Style == style)
            {
                Spans[^1] = (last.Text + cluster, style);
            }
            else
            {
                Spans.Add((cluster, style));
            }
        }
    }
}
