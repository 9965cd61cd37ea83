using System.Globalization;
using System.Numerics;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes a display list as the operators of a content stream (ISO 32000-1, 7.8.2), with y upwards in points.</summary>
internal sealed class ContentEmitter(PdfDocument document)
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double CircleHandle = 0.5523;

    private readonly ByteWriter content = new();
    private readonly List<int> owners = [];
    private readonly List<(LinkItem Link, double[] Rectangle)> links = [];
    private double height;
    private int pageId;
    private Tag? openTag;
    private bool artifactOpen;
    private bool textOpen;
    private Colour? fill;
    private (int? Number, double Size)? font;
    private Matrix3x2 placement = Matrix3x2.Identity;

    /// <summary>Operators written so far.</summary>
    public ReadOnlySpan<byte> Content => content.Written;

    /// <summary>Object numbers of the structure elements that own the marked content, by MCID.</summary>
    public List<int> Owners => owners;

    /// <summary>Links found, with left, bottom, right and top in points.</summary>
    public List<(LinkItem Link, double[] Rectangle)> Links => links;

    /// <summary>Writes a page; or, with page 0, a shared drawing without marked content.</summary>
    public void Emit(DisplayList list, double heightInMillimetres, int page)
    {
        content.Clear();
        owners.Clear();
        links.Clear();
        Write(list, heightInMillimetres, page);
    }

    /// <summary>Adds a drawing to a page, shifted from its left edge by x millimetres.</summary>
    public void Append(DisplayList list, double x, double heightInMillimetres, int page)
    {
        var beside = new DisplayList();
        beside.Items.Add(new GroupItem(Matrix3x2.CreateTranslation((float)x, 0), list));
        Write(beside, heightInMillimetres, page);
    }

    private void Write(DisplayList list, double heightInMillimetres, int page)
    {
        height = heightInMillimetres;
        pageId = page;
        openTag = null;
        artifactOpen = false;
        textOpen = false;
        fill = null;
        font = null;
        placement = Matrix3x2.Identity;
        foreach (var item in list.Items)
        {
            Emit(item);
        }

        EndMarkedContent();
    }

    private void Emit(DisplayItem item)
    {
        switch (item)
        {
            case TextItem text:
                BeginMarkedContent(text.Tag);
                EmitText(text);
                break;
            case FillItem rectangle:
                BeginMarkedContent(rectangle.Tag);
                EmitFill(rectangle);
                break;
            case LineItem line:
                BeginMarkedContent(line.Tag);
                EmitLine(line);
                break;
            case QrItem qr:
                BeginMarkedContent(qr.Tag);
                EmitQr(qr);
                break;
            case ImageItem image:
                BeginMarkedContent(image.Tag);
                EmitImage(image);
                break;
            case ArtItem art:
                BeginMarkedContent(art.Tag);
                CloseText();
                content.Raw("q 1 0 0 1 "u8).Numbers(X(art.X), Y(art.Y + art.Art.Height)).Raw("cm/X"u8).Int(document.ArtNumber(art.Art)).Raw(" Do Q\n"u8);
                break;
            case GroupItem group:
                EmitGroup(group);
                break;
            case LinkItem link:
                links.Add((link, Bounds(link.X, link.Y, link.Width, link.Height)));
                break;
            case AnchorItem anchor:
                document.AddAnchor(anchor.Name, pageId, Bounds(0, anchor.Y, 0, 0)[1]);
                break;
            case OutlineItem entry:
                document.Outline.Add(entry.Level, entry.Title, pageId, Bounds(0, entry.Y, 0, 0)[1]);
                break;
            case LateItem:
                throw new InvalidOperationException("A display list was written before its page numbers were resolved.");
        }
    }

    private void EmitGroup(GroupItem group)
    {
        EndMarkedContent();
        var m = group.Matrix;
        var around = placement;
        content.Raw("q "u8);
        foreach (var value in new double[] { m.M11, -m.M12, -m.M21, m.M22, X((m.M21 * height) + m.M31), X(height - (m.M22 * height) - m.M32) })
        {
            content.Ascii(value.ToString("0.######", CultureInfo.InvariantCulture)).Byte((byte)' ');
        }

        content.Raw("cm\n"u8);
        placement = m * placement;
        (fill, font) = (null, null);
        foreach (var item in group.Content.Items)
        {
            Emit(item);
        }

        EndMarkedContent();
        content.Raw("Q\n"u8);
        placement = around;
        (fill, font) = (null, null);
    }

    private void EmitText(TextItem item)
    {
        var style = item.Piece.Style;
        if (!textOpen)
        {
            content.Raw("BT\n"u8);
            textOpen = true;
        }

        SetFill(style.Colour);
        content.Raw("1 0 0 1 "u8).Numbers(X(item.X), Y(item.Baseline) + (style.Rise * style.Size)).Raw("Tm\n"u8);
        font = (TextEmitter.Write(content, document, item.Piece, font?.Size == style.Size ? font?.Number : null), style.Size);
    }

    private void EmitFill(FillItem item)
    {
        CloseText();
        SetFill(item.Colour);
        double left = X(item.X), bottom = Y(item.Y + item.Height), width = X(item.Width), high = X(item.Height);
        var radius = Math.Min(X(item.Radius), Math.Min(width, high) / 2);
        if (radius <= 0)
        {
            content.Numbers(left, bottom, width, high).Raw("re f\n"u8);
            return;
        }

        double right = left + width, top = bottom + high, handle = radius * (1 - CircleHandle);
        content.Numbers(left + radius, bottom).Raw("m "u8).Numbers(right - radius, bottom).Raw("l "u8)
            .Numbers(right - handle, bottom, right, bottom + handle, right, bottom + radius).Raw("c "u8).Numbers(right, top - radius).Raw("l "u8)
            .Numbers(right, top - handle, right - handle, top, right - radius, top).Raw("c "u8).Numbers(left + radius, top).Raw("l "u8)
            .Numbers(left + handle, top, left, top - handle, left, top - radius).Raw("c "u8).Numbers(left, bottom + radius).Raw("l "u8)
            .Numbers(left, bottom + handle, left + handle, bottom, left + radius, bottom).Raw("c f\n"u8);
    }

    private void EmitLine(LineItem item)
    {
        CloseText();
        content.Raw("q "u8);
        WriteColour(item.Colour);
        content.Raw("RG "u8).Number(X(item.Thickness)).Raw(" w "u8);
        if (item.Dotted)
        {
            content.Raw("1 J[0 "u8).Number(X(item.Thickness * 3.5)).Raw("]0 d "u8);
        }

        content.Numbers(X(item.X1), Y(item.Y1)).Raw("m "u8).Numbers(X(item.X2), Y(item.Y2)).Raw("l S Q\n"u8);
    }

    /// <summary>Draws the code as an inline image mask with one bit a module, which is small and sharp at every resolution.</summary>
    private void EmitQr(QrItem item)
    {
        CloseText();
        SetFill(Colour.Black);
        var size = item.Code.Size;
        var side = X(item.Size);
        content.Raw("q "u8).Number(side).Raw(" 0 0 "u8).Numbers(side, X(item.X), Y(item.Y + item.Size)).Raw("cm BI/IM true/W "u8).Int(size).Raw("/H "u8).Int(size)
            .Raw("/BPC 1/D[1 0]ID "u8);
        content.Raw(item.Code.PackedRows);
        content.Raw("\nEI Q\n"u8);
        SetBounds(item.Tag, item.X, item.Y, item.Size, item.Size);
    }

    private void EmitImage(ImageItem item)
    {
        CloseText();
        double w = X(item.Width), h = X(item.Height), x = X(item.X), y = Y(item.Y + item.Height);
        switch (item.Image)
        {
            case VectorImage vector:
                document.Vectors.Place(content, vector, x, y, w, h);
                break;
            case RasterImage raster:
                content.Raw("q "u8).Numbers(Turned(raster.Orientation, x, y, w, h)).Raw("cm/I"u8).Int(document.Images.NumberOf(raster)).Raw(" Do Q\n"u8);
                break;
        }

        SetBounds(item.Tag, item.X, item.Y, item.Width, item.Height);
    }

    /// <summary>Matrix from the unit square of an image to its rectangle, with the EXIF orientation applied.</summary>
    private static double[] Turned(int orientation, double x, double y, double w, double h) => orientation switch
    {
        2 => [-w, 0, 0, h, x + w, y],
        3 => [-w, 0, 0, -h, x + w, y + h],
        4 => [w, 0, 0, -h, x, y + h],
        5 => [0, -h, -w, 0, x + w, y + h],
        6 => [0, -h, w, 0, x, y + h],
        7 => [0, h, w, 0, x, y],
        8 => [0, h, -w, 0, x + w, y],
        _ => [w, 0, 0, h, x, y],
    };

    private void SetBounds(Tag? tag, double x, double y, double width, double height)
    {
        if (tag is not null && pageId != 0)
        {
            document.Structure.SetBounds(tag, pageId, Bounds(x, y, width, height));
        }
    }

    /// <summary>Left, bottom, right and top in points of the bounding box of a rectangle on the page, after the transformations of its groups.</summary>
    private double[] Bounds(double x, double y, double width, double height)
    {
        if (placement.IsIdentity)
        {
            return [X(x), Y(y + height), X(x + width), Y(y)];
        }

        Span<Vector2> corners =
        [
            Vector2.Transform(new((float)x, (float)y), placement),
            Vector2.Transform(new((float)(x + width), (float)y), placement),
            Vector2.Transform(new((float)x, (float)(y + height)), placement),
            Vector2.Transform(new((float)(x + width), (float)(y + height)), placement),
        ];
        var (low, high) = (corners[0], corners[0]);
        foreach (var corner in corners)
        {
            (low, high) = (Vector2.Min(low, corner), Vector2.Max(high, corner));
        }

        return [X(low.X), Y(high.Y), X(high.X), Y(low.Y)];
    }

    /// <summary>Begins the marked content of a tag, or an artifact for null, unless it is open already (ISO 32000-1, 14.6).</summary>
    private void BeginMarkedContent(Tag? tag)
    {
        if (pageId == 0 || (tag is null ? artifactOpen : openTag == tag))
        {
            return;
        }

        EndMarkedContent();
        if (tag is null)
        {
            content.Raw("/Artifact BMC\n"u8);
            artifactOpen = true;
            return;
        }

        content.Byte((byte)'/').Ascii(tag.Role.ToString()).Raw("<</MCID "u8).Int(owners.Count).Raw(">>BDC\n"u8);
        owners.Add(document.Structure.AddContent(tag, pageId, owners.Count));
        openTag = tag;
    }

    private void EndMarkedContent()
    {
        CloseText();
        if (artifactOpen || openTag is not null)
        {
            content.Raw("EMC\n"u8);
        }

        artifactOpen = false;
        openTag = null;
    }

    private void CloseText()
    {
        if (textOpen)
        {
            content.Raw("ET\n"u8);
            textOpen = false;
        }
    }

    private void SetFill(Colour colour)
    {
        if (fill != colour)
        {
            fill = colour;
            WriteColour(colour);
            content.Raw("rg\n"u8);
        }
    }

    private void WriteColour(Colour colour) => content.Numbers(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);

    private static double X(double millimetres) => millimetres * PointsPerMillimetre;

    private double Y(double millimetres) => (height - millimetres) * PointsPerMillimetre;
}
