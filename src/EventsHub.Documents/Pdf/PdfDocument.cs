using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes a tagged PDF page by page. Only fonts, anchors, outline and cross-references stay in memory until the end.</summary>
internal sealed class PdfDocument : IDisposable
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const int PagesPerNode = 64;
    private const int PagesInFlight = 16;

    private readonly Stream output;
    private readonly DocumentInfo info;
    private readonly PdfFile file = new();
    private readonly ContentEmitter emitter;
    private readonly ByteWriter line = new();
    private readonly Dictionary<FontFace, PdfFont> fonts = [];
    private readonly Dictionary<FontFace, SpelledFont> spelledFonts = [];
    private readonly Dictionary<Art, int> art = [];
    private readonly List<int> artIds = [];
    private readonly List<int> formIds = [];
    private readonly SortedDictionary<string, (int PageId, double Y)> anchors = new(StringComparer.Ordinal);
    private readonly List<(int Page, string? Text)> labels = [];
    private readonly List<(int Id, List<int> Pages)> nodes = [];
    private readonly Queue<(int Id, Task<byte[]> Deflated)> inFlight = new();
    private readonly int pagesId;
    private readonly int resourcesId;

    public PdfDocument(Stream output, DocumentInfo info)
    {
        this.output = output;
        this.info = info;
        pagesId = file.Reserve();
        resourcesId = file.Reserve();
        Structure = new PdfStructure(file);
        Images = new PdfImages(file);
        Paints = new PdfPaints(file);
        Vectors = new VectorEmitter(this);
        emitter = new ContentEmitter(this);
    }

    public PdfStructure Structure { get; }

    public PdfImages Images { get; }

    public PdfPaints Paints { get; }

    public VectorEmitter Vectors { get; }

    public PdfOutline Outline { get; } = new();

    /// <summary>Number of pages added so far.</summary>
    public int PageCount { get; private set; }

    /// <summary>True to ask viewers to print without scaling, as badges need.</summary>
    public bool ActualSize { get; init; }

    /// <summary>Duplex mode that viewers are asked to print in.</summary>
    public PdfDuplex Duplex { get; init; }

    /// <summary>Sets the page label of the next page and those after it; null returns to page numbers.</summary>
    public void LabelNextPage(string? text)
    {
        if (labels.Count == 0 ? text is not null : labels[^1].Text != text)
        {
            labels.Add((PageCount, text));
        }
    }

    /// <summary>Adds a page of a size in millimetres and sends finished pages to the stream.</summary>
    public async Task AddPageAsync(double width, double height, DisplayList list, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AddPage(width, height, list);
        await WriteDeflatedAsync(PagesInFlight);
        await file.FlushAsync(output, cancellationToken);
    }

    /// <summary>Adds pages of several drawings each. Reading order and outline follow the order of the drawings, not that of the pages,
    /// so pages stay in memory until all are drawn.</summary>
    public async Task AddSheetsAsync(double width, double height, int count, IEnumerable<SheetPart> parts, CancellationToken cancellationToken)
    {
        var sheets = Enumerable.Range(0, count).Select(_ => (Ids: ReservePage(), Content: new ContentEmitter(this))).ToList();
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sheets[part.Sheet].Content.Append(part.Drawing, part.X, height, sheets[part.Sheet].Ids.Page);
        }

        var annotations = sheets.ConvertAll(sheet => WriteLinks(sheet.Content, sheet.Ids.Page));
        for (var i = 0; i < count; i++)
        {
            WritePage(sheets[i].Ids, width, height, sheets[i].Content, annotations[i]);
            await WriteDeflatedAsync(PagesInFlight);
            await file.FlushAsync(output, cancellationToken);
        }
    }

    /// <summary>Writes fonts, structure and cross-references after the last page.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await WriteDeflatedAsync(0);
        foreach (var font in fonts.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            font.Write(file);
            await file.FlushAsync(output, cancellationToken);
        }

        foreach (var font in spelledFonts.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            font.Write(file);
            await file.FlushAsync(output, cancellationToken);
        }

        WriteResources();
        WritePageTree();
        Structure.Finish();
        await file.FinishAsync(output, WriteCatalog(), PdfMetadata.WriteInfo(file, info), cancellationToken);
    }

    /// <summary>The PDF font of a face, created when first used.</summary>
    public PdfFont FontFor(FontFace face)
    {
        if (!fonts.TryGetValue(face, out var font))
        {
            font = new PdfFont(face, fonts.Count + spelledFonts.Count);
            fonts.Add(face, font);
        }

        return font;
    }

    /// <summary>The font that spells clusters of a face, created when first used.</summary>
    public SpelledFont SpelledFontFor(FontFace face)
    {
        if (!spelledFonts.TryGetValue(face, out var font))
        {
            font = new SpelledFont(face, fonts.Count + spelledFonts.Count);
            spelledFonts.Add(face, font);
        }

        return font;
    }

    /// <summary>Number of a shared drawing in the resources; the drawing is written when first used.</summary>
    public int ArtNumber(Art drawing)
    {
        if (!art.TryGetValue(drawing, out var number))
        {
            number = art.Count;
            art.Add(drawing, number);
            var id = file.Reserve();
            artIds.Add(id);
            var artEmitter = new ContentEmitter(this);
            artEmitter.Emit(drawing.Content, drawing.Height, 0);
            var form = new ByteWriter();
            form.Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Numbers(drawing.Width * PointsPerMillimetre, drawing.Height * PointsPerMillimetre)
                .Raw("]/Resources "u8).Ref(resourcesId);
            file.WriteStream(id, form.Written, artEmitter.Content);
        }

        return number;
    }

    /// <summary>Writes a form XObject and returns its number in the resources and its object number. Width and height are in the units of the form.</summary>
    public (int Number, int Id) AddForm(ReadOnlySpan<byte> content, double width, double height, bool isGroup)
    {
        var id = file.Reserve();
        var form = new ByteWriter();
        form.Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Numbers(width, height).Raw("]/Resources "u8).Ref(resourcesId)
            .Raw(isGroup ? "/Group<</S/Transparency/CS/DeviceRGB/I true>>"u8 : default);
        file.WriteStream(id, form.Written, content);
        formIds.Add(id);
        return (formIds.Count - 1, id);
    }

    /// <summary>Stores the position in points of a link target; the first of equal names counts.</summary>
    public void AddAnchor(string name, int pageId, double y) => anchors.TryAdd(name, (pageId, y));

    public void Dispose() => file.Dispose();

    private void AddPage(double width, double height, DisplayList list)
    {
        var ids = ReservePage();
        emitter.Emit(list, height, ids.Page);
        WritePage(ids, width, height, emitter, WriteLinks(emitter, ids.Page));
        Structure.EndPage(ids.Page);
    }

    private (int Page, int Content, int Node) ReservePage()
    {
        if (PageCount++ % PagesPerNode == 0)
        {
            nodes.Add((file.Reserve(), []));
        }

        return (file.Reserve(), file.Reserve(), nodes.Count - 1);
    }

    private List<int> WriteLinks(ContentEmitter drawn, int pageId) => [.. drawn.Links.Select(link => WriteLink(link.Link, link.Rectangle, pageId))];

    private void WritePage((int Page, int Content, int Node) ids, double width, double height, ContentEmitter drawn, List<int> annotations)
    {
        var content = drawn.Content.ToArray();
        inFlight.Enqueue((ids.Content, Task.Run(() => PdfFile.Deflate(content))));

        var key = Structure.AddPage(drawn.Owners);
        line.Clear();
        line.Raw("<</Type/Page/Parent "u8).Ref(nodes[ids.Node].Id).Raw("/MediaBox[0 0 "u8).Numbers(width * PointsPerMillimetre, height * PointsPerMillimetre)
            .Raw("]/Resources "u8).Ref(resourcesId).Raw("/Contents "u8).Ref(ids.Content).Raw("/Tabs/S/StructParents "u8).Int(key);
        if (annotations.Count > 0)
        {
            line.Raw("/Annots["u8);
            foreach (var annotation in annotations)
            {
                line.Ref(annotation).Byte((byte)' ');
            }

            line.Byte((byte)']');
        }

        file.Write(ids.Page, line.Raw(">>"u8).Written);
        var pages = nodes[ids.Node].Pages;
        pages.Add(ids.Page);
        if (pages.Count == PagesPerNode)
        {
            WriteNode(ids.Node);
        }
    }

    private async Task WriteDeflatedAsync(int keep)
    {
        while (inFlight.Count > keep)
        {
            var (id, deflated) = inFlight.Dequeue();
            var data = await deflated;
            file.WriteDeflated(id, default, data);
        }
    }

    private int WriteLink(LinkItem link, double[] rectangle, int pageId)
    {
        var id = file.Reserve();
        line.Clear();
        line.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).Numbers(rectangle).Raw("]/Contents"u8).TextString(link.Description);
        if (Uri.TryCreate(link.Target, UriKind.Absolute, out var address))
        {
            line.Raw("/A<</S/URI/URI"u8).TextString(address.AbsoluteUri).Raw(">>"u8);
        }
        else
        {
            line.Raw("/Dest"u8).TextString(link.Target);
        }

        if (link.Tag is not null)
        {
            line.Raw("/StructParent "u8).Int(Structure.AddAnnotation(link.Tag, pageId, id));
        }

        file.Write(id, line.Raw(">>"u8).Written);
        return id;
    }

    private void WriteNode(int index)
    {
        var (id, pages) = nodes[index];
        line.Clear();
        line.Raw("<</Type/Pages/Parent "u8).Ref(pagesId).Raw("/Count "u8).Int(pages.Count).Raw("/Kids["u8);
        foreach (var page in pages)
        {
            line.Ref(page).Byte((byte)' ');
        }

        file.Write(id, line.Raw("]>>"u8).Written);
    }

    private void WritePageTree()
    {
        if (PageCount % PagesPerNode != 0)
        {
            WriteNode(nodes.Count - 1);
        }

        line.Clear();
        line.Raw("<</Type/Pages/Count "u8).Int(PageCount).Raw("/Kids["u8);
        foreach (var (id, _) in nodes)
        {
            line.Ref(id).Byte((byte)' ');
        }

        file.Write(pagesId, line.Raw("]>>"u8).Written);
    }

    private void WriteResources()
    {
        line.Clear();
        line.Raw("<</Font<<"u8);
        foreach (var (number, id) in fonts.Values.Select(font => (font.Number, font.Id)).Concat(spelledFonts.Values.Select(font => (font.Number, font.Id))).Where(font => font.Id > 0))
        {
            line.Raw("/F"u8).Int(number).Byte((byte)' ').Ref(id);
        }

        line.Raw(">>/XObject<<"u8);
        foreach (var (kind, ids) in new[] { ('X', artIds), ('V', formIds), ('I', Images.Ids) })
        {
            for (var i = 0; i < ids.Count; i++)
            {
                line.Byte((byte)'/').Byte((byte)kind).Int(i).Byte((byte)' ').Ref(ids[i]);
            }
        }

        line.Raw(">>"u8);
        Paints.WriteResources(line);
        file.Write(resourcesId, line.Raw(">>"u8).Written);
    }

    private int WriteCatalog()
    {
        var metadata = PdfMetadata.WriteXmp(file, info, isArchivable: !Images.HaveInks);
        var attachments = PdfAttachments.Write(file, info);
        var catalog = new ByteWriter();
        catalog.Raw("<</Type/Catalog/Pages "u8).Ref(pagesId).Raw("/Lang"u8).TextString(info.Language).Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Ref(Structure.RootId)
            .Raw("/Metadata "u8).Ref(metadata);
        WriteViewerPreferences(catalog);
        WriteOutputIntent(catalog);
        if (!Outline.IsEmpty)
        {
            catalog.Raw("/PageMode/UseOutlines/Outlines "u8).Ref(Outline.Write(file));
        }

        if (labels.Count > 0)
        {
            catalog.Raw("/PageLabels "u8).Ref(WritePageLabels());
        }

        if (anchors.Count > 0 || attachments.Count > 0)
        {
            WriteNames(catalog, attachments);
        }

        return file.Add(catalog.Raw(">>"u8).Written);
    }

    private void WriteViewerPreferences(ByteWriter catalog)
    {
        catalog.Raw("/ViewerPreferences<</DisplayDocTitle true"u8);
        if (ReadingDirection.IsRightToLeft(info.Language))
        {
            catalog.Raw("/Direction/R2L"u8);
        }

        if (ActualSize)
        {
            catalog.Raw("/PrintScaling/None/PickTrayByPDFSize true"u8);
        }

        catalog.Raw(Duplex switch { PdfDuplex.LongEdge => "/Duplex/DuplexFlipLongEdge"u8, PdfDuplex.ShortEdge => "/Duplex/DuplexFlipShortEdge"u8, _ => default }).Raw(">>"u8);
    }

    private void WriteOutputIntent(ByteWriter catalog)
    {
        var profile = file.Reserve();
        file.WriteStream(profile, "/N 3"u8, SrgbProfile.Create());
        catalog.Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "u8).Ref(profile).Raw(">>]"u8);
    }

    private int WritePageLabels()
    {
        // A page label tree must have an entry for the first page (ISO 32000-1, 12.4.2).
        IEnumerable<(int Page, string? Text)> all = labels[0].Page > 0 ? labels.Prepend((0, null)) : labels;
        return PdfTree.Write(file, "Nums", [.. all], static (line, label) => line.Int(label.Page), static (line, label) =>
        {
            if (label.Text is null)
            {
                line.Raw("<</S/D/St "u8).Int(label.Page + 1).Raw(">>"u8);
            }
            else
            {
                line.Raw("<</P"u8).TextString(label.Text).Raw(">>"u8);
            }
        });
    }

    private void WriteNames(ByteWriter catalog, IReadOnlyList<(string Name, int Id)> attachments)
    {
        var names = new ByteWriter();
        if (anchors.Count > 0)
        {
            names.Raw("/Dests "u8).Ref(PdfTree.Write(
                file, "Names", anchors, static (line, anchor) => line.TextString(anchor.Key),
                static (line, anchor) => line.Byte((byte)'[').Ref(anchor.Value.PageId).Raw("/XYZ null "u8).Number(anchor.Value.Y).Raw(" null]"u8)));
        }

        if (attachments.Count > 0)
        {
            names.Raw("/EmbeddedFiles "u8).Ref(PdfTree.Write(file, "Names", attachments, static (line, item) => line.TextString(item.Name), static (line, item) => line.Ref(item.Id)));
            catalog.Raw("/AF["u8);
            foreach (var (_, id) in attachments)
            {
                catalog.Ref(id).Byte((byte)' ');
            }

            catalog.Byte((byte)']');
        }

        catalog.Raw("/Names<<"u8).Raw(names.Written).Raw(">>"u8);
    }
}
