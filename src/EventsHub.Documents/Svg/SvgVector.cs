using System.Globalization;
using System.Numerics;
using System.Text;
using EventsHub.Documents.Images;

namespace EventsHub.Documents.Svg;

/// <summary>Draws the shapes of a vector image as they are printed: what was read, not the file, which may refer to anything.</summary>
internal sealed class SvgVector(StringBuilder body, StringBuilder definitions)
{
    private int number;

    /// <summary>Draws an image into a rectangle in millimetres.</summary>
    public void Draw(VectorImage image, double x, double y, double width, double height)
    {
        var frame = new VectorPath("MLLLZ", [new(0, 0), new((float)image.Width, 0), new((float)image.Width, (float)image.Height), new(0, (float)image.Height)]);
        body.Append(CultureInfo.InvariantCulture, $"<g transform=\"matrix({width / image.Width:0.######} 0 0 {height / image.Height:0.######} {x:0.###} {y:0.###})\" clip-path=\"url(#{Clip(frame)})\">");
        foreach (var shape in image.Shapes)
        {
            foreach (var clip in shape.Clips)
            {
                body.Append(CultureInfo.InvariantCulture, $"<g clip-path=\"url(#{Clip(clip)})\">");
            }

            body.Append(CultureInfo.InvariantCulture, $"<path d=\"{Data(shape.Path)}\"{Fill(shape)}{Stroke(shape)}/>");
            body.Insert(body.Length, "</g>", shape.Clips.Count);
        }

        body.Append("</g>");
    }

    private string Clip(VectorPath path)
    {
        var id = $"c{number++}";
        definitions.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\"><path d=\"{Data(path)}\"/></clipPath>");
        return id;
    }

    private string Fill(VectorShape shape)
    {
        var paint = shape.Fill switch
        {
            SolidPaint solid => Hex(solid.Colour),
            GradientPaint gradient => $"url(#{Gradient(gradient)})",
            _ => "none",
        };
        return $" fill=\"{paint}\"{(shape.EvenOdd ? " fill-rule=\"evenodd\"" : "")}{Opacity("fill-opacity", shape.FillOpacity)}";
    }

    private static string Stroke(VectorShape shape)
    {
        if (shape.Stroke is not { } colour || shape.StrokeWidth <= 0)
        {
            return "";
        }

        // PDF cuts mitres at ten widths where SVG does at four.
        string cap = shape.LineCap switch { 1 => "round", 2 => "square", _ => "butt" }, join = shape.LineJoin switch { 1 => "round", 2 => "bevel", _ => "miter" };
        return string.Create(
            CultureInfo.InvariantCulture,
            $" stroke=\"{Hex(colour)}\" stroke-width=\"{shape.StrokeWidth:0.####}\" stroke-linecap=\"{cap}\" stroke-linejoin=\"{join}\" stroke-miterlimit=\"10\"{Opacity("stroke-opacity", shape.StrokeOpacity)}");
    }

    private string Gradient(GradientPaint gradient)
    {
        var id = $"p{number++}";
        var c = gradient.Coordinates;
        var element = gradient.IsRadial ? "radialGradient" : "linearGradient";
        var geometry = gradient.IsRadial
            ? string.Create(CultureInfo.InvariantCulture, $"fx=\"{c[0]:0.####}\" fy=\"{c[1]:0.####}\" fr=\"{c[2]:0.####}\" cx=\"{c[3]:0.####}\" cy=\"{c[4]:0.####}\" r=\"{c[5]:0.####}\"")
            : string.Create(CultureInfo.InvariantCulture, $"x1=\"{c[0]:0.####}\" y1=\"{c[1]:0.####}\" x2=\"{c[2]:0.####}\" y2=\"{c[3]:0.####}\"");
        definitions.Append(CultureInfo.InvariantCulture, $"<{element} id=\"{id}\" gradientUnits=\"userSpaceOnUse\" {geometry} gradientTransform=\"{Matrix(gradient.Matrix)}\">");
        foreach (var (offset, colour) in gradient.Stops)
        {
            definitions.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{offset:0.####}\" stop-color=\"{Hex(colour)}\"/>");
        }

        definitions.Append(CultureInfo.InvariantCulture, $"</{element}>");
        return id;
    }

    private static string Data(VectorPath path)
    {
        var data = new StringBuilder();
        var next = 0;
        foreach (var command in path.Commands)
        {
            data.Append(command);
            for (var count = command switch { 'C' => 3, 'Z' => 0, _ => 1 }; count > 0; count--)
            {
                data.Append(CultureInfo.InvariantCulture, $"{path.Points[next].X:0.####} {path.Points[next++].Y:0.####} ");
            }
        }

        return data.ToString();
    }

    private static string Opacity(string name, double value) => value < 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{value:0.##}\"") : "";

    private static string Matrix(Matrix3x2 m) =>
        string.Create(CultureInfo.InvariantCulture, $"matrix({m.M11:0.######} {m.M12:0.######} {m.M21:0.######} {m.M22:0.######} {m.M31:0.####} {m.M32:0.####})");

    private static string Hex(Colour colour) => $"#{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}";
}
