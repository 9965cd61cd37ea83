using System.Globalization;
using System.Numerics;
using System.Text;
using EventsHub.Documents.Images;

namespace EventsHub.Documents.Svg;

/// <summary>Draws a vector picture in SVG from the shapes that were read. The original file is not embedded, because it could refer to other files.</summary>
internal sealed class SvgVector(StringBuilder body, StringBuilder definitions)
{
    private int number;

    /// <summary>Draws a picture into a rectangle in millimetres.</summary>
    public void Draw(VectorImage image, double x, double y, double width, double height)
    {
        var bounds = new VectorClip(VectorPath.Rectangle(0, 0, (float)image.Width, (float)image.Height), false);
        body.Append(CultureInfo.InvariantCulture, $"<g transform=\"matrix({width / image.Width:0.######} 0 0 {height / image.Height:0.######} {x:0.###} {y:0.###})\" clip-path=\"url(#{Clip(bounds)})\">");
        foreach (var item in image.Items)
        {
            Draw(body, item);
        }

        body.Append("</g>");
    }

    private void Draw(StringBuilder target, VectorItem item)
    {
        foreach (var clip in item.Clips)
        {
            target.Append(CultureInfo.InvariantCulture, $"<g clip-path=\"url(#{Clip(clip)})\">");
        }

        switch (item)
        {
            case VectorShape shape:
                target.Append(CultureInfo.InvariantCulture, $"<path d=\"{Data(shape.Path)}\"{Fill(shape)}{Stroke(shape)}/>");
                break;
            case VectorPicture picture:
                var data = Convert.ToBase64String(picture.Image.Source.Span);
                target.Append(CultureInfo.InvariantCulture, $"<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\" transform=\"{Matrix(picture.Matrix)}\"{Opacity("opacity", picture.Opacity)} href=\"data:{picture.Image.MediaType};base64,{data}\"/>");
                break;
            case VectorGroup group:
                var mask = group.Mask is { } masking ? $" mask=\"url(#{Mask(masking)})\"" : "";
                target.Append(CultureInfo.InvariantCulture, $"<g{Opacity("opacity", group.Opacity)}{mask}>");
                foreach (var inner in group.Items)
                {
                    Draw(target, inner);
                }

                target.Append("</g>");
                break;
        }

        target.Insert(target.Length, "</g>", item.Clips.Count);
    }

    private string Mask(VectorMask mask)
    {
        var id = $"m{number++}";
        var content = new StringBuilder();
        foreach (var item in mask.Items)
        {
            Draw(content, item);
        }

        // The mask region covers any picture, because SVG would limit it to the bounds of the masked element.
        definitions.Append(CultureInfo.InvariantCulture, $"<mask id=\"{id}\" maskUnits=\"userSpaceOnUse\" x=\"-100000\" y=\"-100000\" width=\"200000\" height=\"200000\"{(mask.IsAlpha ? " style=\"mask-type:alpha\"" : "")}>{content}</mask>");
        return id;
    }

    private string Clip(VectorClip clip)
    {
        var id = $"c{number++}";
        definitions.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\"><path d=\"{Data(clip.Path)}\"{(clip.EvenOdd ? " clip-rule=\"evenodd\"" : "")}/></clipPath>");
        return id;
    }

    private string Fill(VectorShape shape)
    {
        var paint = Paint(shape.Fill);
        return $" fill=\"{paint}\"{(shape.EvenOdd ? " fill-rule=\"evenodd\"" : "")}{Opacity("fill-opacity", shape.FillOpacity)}";
    }

    private string Stroke(VectorShape shape)
    {
        if (shape.Stroke is null || shape.StrokeWidth <= 0)
        {
            return "";
        }

        string cap = shape.LineCap switch { 1 => "round", 2 => "square", _ => "butt" }, join = shape.LineJoin switch { 1 => "round", 2 => "bevel", _ => "miter" };
        var dashes = shape.Dashes.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $" stroke-dasharray=\"{string.Join(' ', shape.Dashes.Select(length => length.ToString("0.####", CultureInfo.InvariantCulture)))}\" stroke-dashoffset=\"{shape.DashOffset:0.####}\"");
        return string.Create(
            CultureInfo.InvariantCulture,
            $" stroke=\"{Paint(shape.Stroke)}\" stroke-width=\"{shape.StrokeWidth:0.####}\" stroke-linecap=\"{cap}\" stroke-linejoin=\"{join}\" stroke-miterlimit=\"{shape.MitreLimit:0.###}\"{dashes}{Opacity("stroke-opacity", shape.StrokeOpacity)}");
    }

    private string Paint(VectorPaint? paint) => paint switch
    {
        SolidPaint solid => Hex(solid.Colour),
        GradientPaint gradient => $"url(#{Gradient(gradient)})",
        _ => "none",
    };

    private string Gradient(GradientPaint gradient)
    {
        var id = $"p{number++}";
        var c = gradient.Coordinates;
        var element = gradient.IsRadial ? "radialGradient" : "linearGradient";
        var geometry = gradient.IsRadial
            ? string.Create(CultureInfo.InvariantCulture, $"fx=\"{c[0]:0.####}\" fy=\"{c[1]:0.####}\" fr=\"{c[2]:0.####}\" cx=\"{c[3]:0.####}\" cy=\"{c[4]:0.####}\" r=\"{c[5]:0.####}\"")
            : string.Create(CultureInfo.InvariantCulture, $"x1=\"{c[0]:0.####}\" y1=\"{c[1]:0.####}\" x2=\"{c[2]:0.####}\" y2=\"{c[3]:0.####}\"");
        definitions.Append(CultureInfo.InvariantCulture, $"<{element} id=\"{id}\" gradientUnits=\"userSpaceOnUse\" {geometry} gradientTransform=\"{Matrix(gradient.Matrix)}\">");
        foreach (var stop in gradient.Stops)
        {
            definitions.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{stop.Offset:0.####}\" stop-color=\"{Hex(stop.Colour)}\"{Opacity("stop-opacity", stop.Opacity)}/>");
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
