using System.Globalization;
using System.Security;
using System.Text;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Svg;

/// <summary>Draws a display list as SVG. Glyphs are outlines at the same places as in the PDF, so the viewer needs no fonts.</summary>
internal sealed class SvgDrawing
{
    private const double MillimetresPerPoint = 25.4 / 72;

    private readonly StringBuilder body = new();
    private readonly StringBuilder definitions = new();
    private readonly Dictionary<(FontFace Face, ushort Glyph), string?> glyphs = [];
    private readonly SvgVector vector;

    private SvgDrawing() => vector = new SvgVector(body, definitions);

    /// <summary>Draws a page of a size in millimetres as a complete SVG document. The title is read out by assistive technology.</summary>
    public static string Draw(DisplayList list, double width, double height, string title)
    {
        var drawing = new SvgDrawing();
        drawing.Draw(list);
        var (w, h) = (Number(width), Number(height));
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}mm" height="{h}mm" role="img"><title>{Escape(title)}</title>"""
            + $"""<defs>{drawing.definitions}</defs><rect width="{w}" height="{h}" fill="#FFFFFF"/>{drawing.body}</svg>""";
    }

    private void Draw(DisplayList list)
    {
        foreach (var item in list.Items)
        {
            Draw(item);
        }
    }

    private void Draw(DisplayItem item)
    {
        switch (item)
        {
            case TextItem text:
                DrawText(text);
                break;
            case FillItem fill:
                var radius = fill.Radius > 0 ? Attribute("rx", Math.Min(fill.Radius, Math.Min(fill.Width, fill.Height) / 2)) : "";
                body.Append(CultureInfo.InvariantCulture, $"<rect{Attribute("x", fill.X)}{Attribute("y", fill.Y)}{Attribute("width", fill.Width)}{Attribute("height", fill.Height)}{radius} fill=\"{Hex(fill.Colour)}\"/>");
                break;
            case LineItem line:
                var dots = line.Dotted ? $" stroke-linecap=\"round\" stroke-dasharray=\"0 {Number(line.Thickness * 3.5)}\"" : "";
                body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Number(line.X1)} {Number(line.Y1)}L{Number(line.X2)} {Number(line.Y2)}\" stroke=\"{Hex(line.Colour)}\"{Attribute("stroke-width", line.Thickness)}{dots}/>");
                break;
            case QrItem qr:
                DrawQr(qr);
                break;
            case ImageItem { Image: VectorImage image } at:
                vector.Draw(image, at.X, at.Y, at.Width, at.Height);
                break;
            case ImageItem image:
                DrawPixels(image);
                break;
            case GroupItem group:
                var m = group.Matrix;
                body.Append(CultureInfo.InvariantCulture, $"<g transform=\"matrix({m.M11:0.######} {m.M12:0.######} {m.M21:0.######} {m.M22:0.######} {m.M31:0.####} {m.M32:0.####})\">");
                Draw(group.Content);
                body.Append("</g>");
                break;
            case LateItem:
                throw new InvalidOperationException("A display list was drawn before its page numbers were resolved.");
            case ArtItem art:
                body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Number(art.X)} {Number(art.Y)})\">");
                Draw(art.Art.Content);
                body.Append("</g>");
                break;
        }
    }

    private void DrawText(TextItem item)
    {
        var (run, style) = (item.Piece.Run, item.Piece.Style);
        var em = style.Size * MillimetresPerPoint;
        var scale = em / run.Face.UnitsPerEm;
        var x = item.X;
        body.Append(CultureInfo.InvariantCulture, $"<g fill=\"{Hex(style.Colour)}\">");
        for (var i = item.Piece.From; i < item.Piece.To; i++)
        {
            if (Definition(run.Face, run.Glyphs[i]) is { } id)
            {
                var glyphX = x + ((run.OffsetsX?[i] ?? 0) * em);
                var glyphY = item.Baseline - (((run.OffsetsY?[i] ?? 0) + style.Rise) * em);
                body.Append(CultureInfo.InvariantCulture, $"<use href=\"#{id}\" transform=\"matrix({scale:0.######} 0 0 {-scale:0.######} {Number(glyphX)} {Number(glyphY)})\"/>");
            }

            x += run.Advances[i] * em;
        }

        body.Append("</g>");
    }

    private string? Definition(FontFace face, ushort glyph)
    {
        if (!glyphs.TryGetValue((face, glyph), out var id))
        {
            var path = GlyphOutlines.PathOf(face, glyph);
            id = path.Length == 0 ? null : $"g{glyphs.Count}";
            glyphs.Add((face, glyph), id);
            if (id is not null)
            {
                definitions.Append(CultureInfo.InvariantCulture, $"<path id=\"{id}\" d=\"{path}\"/>");
            }
        }

        return id;
    }

    private void DrawPixels(ImageItem item)
    {
        var data = Convert.ToBase64String(item.Image.Source.Span);
        body.Append(CultureInfo.InvariantCulture, $"<image{Attribute("x", item.X)}{Attribute("y", item.Y)}{Attribute("width", item.Width)}{Attribute("height", item.Height)} preserveAspectRatio=\"none\" href=\"data:{item.Image.MediaType};base64,{data}\"/>");
    }

    private void DrawQr(QrItem item)
    {
        var size = item.Code.Size;
        var module = item.Size / size;
        body.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({Number(item.X)} {Number(item.Y)}) scale({module:0.######})\" shape-rendering=\"crispEdges\" d=\"");
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size;)
            {
                var start = column;
                while (column < size && item.Code[row, column])
                {
                    column++;
                }

                if (column > start)
                {
                    body.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start}v1h-{column - start}z");
                }

                column++;
            }
        }

        body.Append("\"/>");
    }

    private static string Attribute(string name, double value) => $" {name}=\"{Number(value)}\"";

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    private static string Hex(Colour colour) => $"#{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}";

    private static string Escape(string text) => SecurityElement.Escape(string.Concat(Characters.WellFormed(text).Where(c => !char.IsControl(c))))!;
}
