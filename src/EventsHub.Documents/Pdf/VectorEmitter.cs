using System.Numerics;
using EventsHub.Documents.Images;

namespace EventsHub.Documents.Pdf;

/// <summary>Paints the shapes of a vector image.</summary>
internal static class VectorEmitter
{
    /// <summary>Writes the shapes, placed by a matrix from their units to points.</summary>
    public static void Write(ByteWriter content, VectorImage image, Matrix3x2 placement, PdfPaints paints)
    {
        var scale = Math.Sqrt(Math.Abs(placement.GetDeterminant()));
        content.Raw("q "u8);
        WritePath(content, new VectorPath("MLLLZ", [new(0, 0), new((float)image.Width, 0), new((float)image.Width, (float)image.Height), new(0, (float)image.Height)]), placement);
        content.Raw("W n\n"u8);
        foreach (var shape in image.Shapes)
        {
            content.Raw("q "u8);
            foreach (var clip in shape.Clips)
            {
                WritePath(content, clip, placement);
                content.Raw("W n\n"u8);
            }

            WriteFill(content, shape, placement, paints);
            WriteStroke(content, shape, placement, scale, paints);
            content.Raw("Q\n"u8);
        }

        content.Raw("Q\n"u8);
    }

    private static void WriteFill(ByteWriter content, VectorShape shape, Matrix3x2 placement, PdfPaints paints)
    {
        if (shape.Fill is null)
        {
            return;
        }

        content.Raw("/G"u8).Int(paints.OpacityNumber(shape.FillOpacity)).Raw(" gs "u8);
        switch (shape.Fill)
        {
            case SolidPaint solid:
                content.Numbers(solid.Colour.Red / 255.0, solid.Colour.Green / 255.0, solid.Colour.Blue / 255.0).Raw("rg "u8);
                WritePath(content, shape.Path, placement);
                content.Raw(shape.EvenOdd ? "f*\n"u8 : "f\n"u8);
                break;
            case GradientPaint gradient:
                content.Raw("q "u8);
                WritePath(content, shape.Path, placement);
                var matrix = gradient.Matrix * placement;
                content.Raw(shape.EvenOdd ? "W* n "u8 : "W n "u8)
                    .Numbers(matrix.M11, matrix.M12, matrix.M21, matrix.M22, matrix.M31, matrix.M32).Raw("cm/S"u8).Int(paints.ShadingNumber(gradient)).Raw(" sh Q\n"u8);
                break;
        }
    }

    private static void WriteStroke(ByteWriter content, VectorShape shape, Matrix3x2 placement, double scale, PdfPaints paints)
    {
        if (shape.Stroke is not { } colour || shape.StrokeWidth <= 0)
        {
            return;
        }

        content.Raw("/G"u8).Int(paints.OpacityNumber(shape.StrokeOpacity)).Raw(" gs "u8).Numbers(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0).Raw("RG "u8)
            .Number(shape.StrokeWidth * scale).Raw(" w "u8).Int(shape.LineCap).Raw(" J "u8).Int(shape.LineJoin).Raw(" j "u8);
        WritePath(content, shape.Path, placement);
        content.Raw("S\n"u8);
    }

    private static void WritePath(ByteWriter content, VectorPath path, Matrix3x2 placement)
    {
        var next = 0;
        foreach (var command in path.Commands)
        {
            for (var count = command switch { 'C' => 3, 'Z' => 0, _ => 1 }; count > 0; count--)
            {
                var point = Vector2.Transform(path.Points[next++], placement);
                content.Numbers(point.X, point.Y);
            }

            content.Raw(command switch { 'M' => "m "u8, 'L' => "l "u8, 'C' => "c "u8, _ => "h "u8 });
        }
    }
}
