using System.Numerics;
using EventsHub.Documents.Images;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes vector pictures as form XObjects, each once in a document.</summary>
internal sealed class VectorEmitter(PdfDocument document)
{
    // Numbers in content have three decimals, so pictures are scaled to a size that keeps them exact.
    private const double LongerSide = 1000;

    private readonly Dictionary<VectorImage, (int Form, double Width, double Height)> forms = new(ReferenceEqualityComparer.Instance);

    /// <summary>Shows a picture in a rectangle in points.</summary>
    public void Place(ByteWriter content, VectorImage image, double x, double y, double width, double height)
    {
        if (!forms.TryGetValue(image, out var form))
        {
            var scale = LongerSide / Math.Max(image.Width, image.Height);
            form = (0, image.Width * scale, image.Height * scale);
            var placement = Matrix3x2.CreateScale((float)scale, (float)-scale) * Matrix3x2.CreateTranslation(0, (float)form.Height);
            form.Form = WriteForm(image.Items, new FormSpace(placement, scale, form.Width, form.Height), isGroup: false).Number;
            forms.Add(image, form);
        }

        content.Raw("q "u8).Precise(width / form.Width, 0, 0, height / form.Height, x, y).Raw("cm/V"u8).Int(form.Form).Raw(" Do Q\n"u8);
    }

    private (int Number, int Id) WriteForm(IReadOnlyList<VectorItem> items, FormSpace space, bool isGroup)
    {
        var content = new ByteWriter();
        foreach (var item in items)
        {
            Write(content, item, space);
        }

        return document.AddForm(content.Written, space.Width, space.Height, isGroup);
    }

    private void Write(ByteWriter content, VectorItem item, FormSpace space)
    {
        content.Raw("q "u8);
        foreach (var clip in item.Clips)
        {
            WriteClip(content, clip.Path, clip.EvenOdd, space.Placement);
        }

        switch (item)
        {
            case VectorShape shape:
                WriteFill(content, shape, space);
                WriteStroke(content, shape, space);
                break;
            case VectorPicture picture:
                // An image occupies a unit square with y upwards.
                var matrix = Turn(picture.Image.Orientation) * new Matrix3x2(1, 0, 0, -1, 0, 1) * picture.Matrix * space.Placement;
                content.Raw("/G"u8).Int(document.Paints.OpacityNumber(picture.Opacity)).Raw(" gs "u8)
                    .Precise(matrix.M11, matrix.M12, matrix.M21, matrix.M22, matrix.M31, matrix.M32).Raw("cm/I"u8).Int(document.Images.NumberOf(picture.Image)).Raw(" Do\n"u8);
                break;
            case VectorGroup group:
                if (group.Mask is { } mask)
                {
                    content.Raw("/M"u8).Int(document.Paints.MaskNumber(WriteForm(mask.Items, space, isGroup: true).Id, mask.IsAlpha)).Raw(" gs "u8);
                }

                content.Raw("/G"u8).Int(document.Paints.OpacityNumber(group.Opacity)).Raw(" gs/V"u8).Int(WriteForm(group.Items, space, isGroup: true).Number).Raw(" Do\n"u8);
                break;
        }

        content.Raw("Q\n"u8);
    }

    private void WriteFill(ByteWriter content, VectorShape shape, FormSpace space)
    {
        if (shape.Fill is null)
        {
            return;
        }

        content.Raw("/G"u8).Int(document.Paints.OpacityNumber(shape.FillOpacity)).Raw(" gs "u8);
        switch (shape.Fill)
        {
            case SolidPaint solid:
                WriteColour(content, solid.Colour).Raw("rg "u8);
                WritePath(content, shape.Path, space.Placement);
                content.Raw(shape.EvenOdd ? "f*\n"u8 : "f\n"u8);
                break;
            case GradientPaint gradient:
                content.Raw("q "u8);
                WriteClip(content, shape.Path, shape.EvenOdd, space.Placement);
                if (gradient.IsTransparent)
                {
                    content.Raw("/M"u8).Int(OpacityMask(gradient, space)).Raw(" gs "u8);
                }

                WriteShading(content, gradient, space, isOpacity: false);
                content.Raw("Q\n"u8);
                break;
        }
    }

    private void WriteStroke(ByteWriter content, VectorShape shape, FormSpace space)
    {
        if (shape.Stroke is null || shape.StrokeWidth <= 0)
        {
            return;
        }

        content.Raw("q/G"u8).Int(document.Paints.OpacityNumber(shape.StrokeOpacity)).Raw(" gs "u8);
        switch (shape.Stroke)
        {
            case SolidPaint solid:
                WriteColour(content, solid.Colour).Raw("RG "u8);
                break;
            case GradientPaint gradient:
                if (gradient.IsTransparent)
                {
                    content.Raw("/M"u8).Int(OpacityMask(gradient, space)).Raw(" gs "u8);
                }

                content.Raw("/Pattern CS/P"u8).Int(document.Paints.PatternNumber(gradient, gradient.Matrix * space.Placement)).Raw(" SCN "u8);
                break;
        }

        content.Number(shape.StrokeWidth * space.Scale).Raw(" w "u8).Int(shape.LineCap).Raw(" J "u8).Int(shape.LineJoin).Raw(" j "u8).Number(shape.MitreLimit).Raw(" M "u8);
        if (shape.Dashes.Count > 0)
        {
            content.Byte((byte)'[').Numbers([.. shape.Dashes.Select(length => length * space.Scale)]).Byte((byte)']').Number(shape.DashOffset * space.Scale).Raw(" d "u8);
        }

        WritePath(content, shape.Path, space.Placement);
        content.Raw("S Q\n"u8);
    }

    /// <summary>Number of a soft mask whose luminosity is the opacity of a gradient.</summary>
    private int OpacityMask(GradientPaint gradient, FormSpace space)
    {
        var content = new ByteWriter();
        WriteShading(content, gradient, space, isOpacity: true);
        return document.Paints.MaskNumber(document.AddForm(content.Written, space.Width, space.Height, isGroup: true).Id, isAlpha: false);
    }

    private void WriteShading(ByteWriter content, GradientPaint gradient, FormSpace space, bool isOpacity)
    {
        var matrix = gradient.Matrix * space.Placement;
        content.Precise(matrix.M11, matrix.M12, matrix.M21, matrix.M22, matrix.M31, matrix.M32).Raw("cm/S"u8).Int(document.Paints.ShadingNumber(gradient, isOpacity)).Raw(" sh\n"u8);
    }

    private static void WriteClip(ByteWriter content, VectorPath path, bool evenOdd, Matrix3x2 placement)
    {
        if (path.Points.Count == 0)
        {
            // An empty clip path hides everything.
            content.Raw("0 0 0 0 re W n\n"u8);
            return;
        }

        WritePath(content, path, placement);
        content.Raw(evenOdd ? "W* n\n"u8 : "W n\n"u8);
    }

    private static ByteWriter WriteColour(ByteWriter content, Colour colour) => content.Numbers(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);

    private static void WritePath(ByteWriter content, VectorPath path, Matrix3x2 placement)
    {
        int next = 0, start = 0;
        var isOpen = false;
        foreach (var command in path.Commands)
        {
            if (command == 'M')
            {
                start = next;
            }
            else if (!isOpen)
            {
                // After a closed subpath, the next line starts at its first point.
                WritePoint(path.Points[start]);
                content.Raw("m "u8);
            }

            for (var count = command switch { 'C' => 3, 'Z' => 0, _ => 1 }; count > 0; count--)
            {
                WritePoint(path.Points[next++]);
            }

            content.Raw(command switch { 'M' => "m "u8, 'L' => "l "u8, 'C' => "c "u8, _ => "h "u8 });
            isOpen = command != 'Z';
        }

        void WritePoint(Vector2 point)
        {
            var placed = Vector2.Transform(point, placement);
            content.Numbers(placed.X, placed.Y);
        }
    }

    private static Matrix3x2 Turn(int orientation) => orientation switch
    {
        2 => new(-1, 0, 0, 1, 1, 0),
        3 => new(-1, 0, 0, -1, 1, 1),
        4 => new(1, 0, 0, -1, 0, 1),
        5 => new(0, -1, -1, 0, 1, 1),
        6 => new(0, -1, 1, 0, 0, 1),
        7 => new(0, 1, 1, 0, 0, 0),
        8 => new(0, 1, -1, 0, 1, 0),
        _ => Matrix3x2.Identity,
    };

    /// <summary>The coordinate space of a form: matrix and scale from the picture's units, and size of the form.</summary>
    private readonly record struct FormSpace(Matrix3x2 Placement, double Scale, double Width, double Height);
}
