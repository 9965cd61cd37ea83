using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Pdf;

/// <summary>The structure tree of a tagged PDF (ISO 32000-1, 14.7). Elements are written, and leave memory, once no later page can add to them.</summary>
internal sealed class PdfStructure
{
    private const int KeysPerLeaf = 64;

    private readonly PdfFile file;
    private readonly int rootId;
    private readonly int documentId;
    private readonly List<int> topLevel = [];
    private readonly Dictionary<Tag, Element> elements = [];
    private readonly ByteWriter line = new();
    private readonly ByteWriter leaf = new();
    private readonly List<(int Id, int First, int Last)> leaves = [];
    private int leafFirst;
    private int nextKey;

    public PdfStructure(PdfFile file)
    {
        this.file = file;
        rootId = file.Reserve();
        documentId = file.Reserve();
    }

    /// <summary>Object number of the structure tree root.</summary>
    public int RootId => rootId;

    /// <summary>Adds marked content of a page to the element of a tag, and returns the element's object number.</summary>
    public int AddContent(Tag tag, int pageId, int contentId)
    {
        var element = ElementOf(tag, pageId);
        if (element.PageId == pageId)
        {
            element.Kids.Int(contentId).Byte((byte)' ');
        }
        else
        {
            element.Kids.Raw("<</Type/MCR/Pg "u8).Ref(pageId).Raw("/MCID "u8).Int(contentId).Raw(">>"u8);
        }

        return element.Id;
    }

    /// <summary>Adds an annotation to the element of a tag, and returns the annotation's key in the parent tree.</summary>
    public int AddAnnotation(Tag tag, int pageId, int annotationId)
    {
        var element = ElementOf(tag, pageId);
        element.Kids.Raw("<</Type/OBJR/Obj "u8).Ref(annotationId).Raw("/Pg "u8).Ref(pageId).Raw(">>"u8);
        line.Clear();
        return AddParent(line.Ref(element.Id).Written);
    }

    /// <summary>Sets the bounding box in points of a figure on its page.</summary>
    public void SetBounds(Tag tag, int pageId, ReadOnlySpan<double> bounds) => ElementOf(tag, pageId).Bounds = bounds.ToArray();

    /// <summary>Stores the elements that own the marked content of a page, and returns the page's key in the parent tree.</summary>
    public int AddPage(List<int> owners)
    {
        line.Clear();
        line.Byte((byte)'[');
        foreach (var owner in owners)
        {
            line.Ref(owner).Byte((byte)' ');
        }

        line.Byte((byte)']');
        var array = file.Add(line.Written);
        line.Clear();
        return AddParent(line.Ref(array).Written);
    }

    /// <summary>Writes the elements that the given page did not add to, because no later page can.</summary>
    public void EndPage(int pageId)
    {
        var done = elements.Values.Where(element => element.Parent is null && element.LastPageId != pageId).ToList();
        foreach (var element in done)
        {
            Write(element);
        }
    }

    /// <summary>Writes the remaining elements and the root.</summary>
    public void Finish()
    {
        EndPage(0);
        line.Clear();
        line.Raw("<</Type/StructElem/S/Document/P "u8).Ref(rootId).Raw("/K["u8);
        foreach (var id in topLevel)
        {
            line.Ref(id).Byte((byte)' ');
        }

        file.Write(documentId, line.Raw("]>>"u8).Written);
        CloseLeaf();
        line.Clear();
        line.Raw("<</Kids["u8);
        foreach (var (id, _, _) in leaves)
        {
            line.Ref(id).Byte((byte)' ');
        }

        var parents = file.Add(line.Raw("]>>"u8).Written);
        line.Clear();
        line.Raw("<</Type/StructTreeRoot/K "u8).Ref(documentId).Raw("/ParentTree "u8).Ref(parents).Raw("/ParentTreeNextKey "u8).Int(nextKey).Raw(">>"u8);
        file.Write(rootId, line.Written);
    }

    private Element ElementOf(Tag tag, int pageId)
    {
        if (!elements.TryGetValue(tag, out var element))
        {
            var parent = tag.Parent is null ? null : ElementOf(tag.Parent, pageId);
            element = new Element(tag, file.Reserve(), pageId, parent);
            elements.Add(tag, element);
            if (parent is null)
            {
                topLevel.Add(element.Id);
            }
            else
            {
                parent.Children.Add(element);
                parent.Kids.Ref(element.Id).Byte((byte)' ');
            }
        }

        for (var touched = element; touched is not null && touched.LastPageId != pageId; touched = touched.Parent)
        {
            touched.LastPageId = pageId;
        }

        return element;
    }

    private void Write(Element element)
    {
        foreach (var child in element.Children)
        {
            Write(child);
        }

        var tag = element.Tag;
        line.Clear();
        line.Raw("<</Type/StructElem/S/"u8).Ascii(tag.Role.ToString()).Raw("/P "u8).Ref(element.Parent?.Id ?? documentId).Raw("/Pg "u8).Ref(element.PageId);
        if (tag.Language is not null)
        {
            line.Raw("/Lang"u8).TextString(tag.Language);
        }

        if (tag.AlternativeText is not null)
        {
            line.Raw("/Alt"u8).TextString(tag.AlternativeText);
        }

        if (tag.Role == TagRole.TH)
        {
            line.Raw("/A<</O/Table/Scope/"u8).Raw(tag.HeadsRow ? "Row"u8 : "Column"u8);
            WriteColumnSpan(tag);
            line.Raw(">>"u8);
        }
        else if (tag.ColumnSpan > 1)
        {
            line.Raw("/A<</O/Table"u8);
            WriteColumnSpan(tag);
            line.Raw(">>"u8);
        }
        else if (element.Bounds is { } bounds)
        {
            line.Raw("/A<</O/Layout/Placement/Block/BBox["u8).Numbers(bounds).Raw("]>>"u8);
        }

        file.Write(element.Id, line.Raw("/K["u8).Raw(element.Kids.Written).Raw("]>>"u8).Written);
        elements.Remove(tag);
    }

    private void WriteColumnSpan(Tag tag)
    {
        if (tag.ColumnSpan > 1)
        {
            line.Raw("/ColSpan "u8).Int(tag.ColumnSpan);
        }
    }

    private int AddParent(ReadOnlySpan<byte> reference)
    {
        var key = nextKey++;
        leaf.Int(key).Byte((byte)' ').Raw(reference).Byte((byte)' ');
        if (nextKey - leafFirst == KeysPerLeaf)
        {
            CloseLeaf();
        }

        return key;
    }

    private void CloseLeaf()
    {
        if (nextKey == leafFirst)
        {
            return;
        }

        var node = new ByteWriter();
        node.Raw("<</Limits["u8).Int(leafFirst).Byte((byte)' ').Int(nextKey - 1).Raw("]/Nums["u8).Raw(leaf.Written).Raw("]>>"u8);
        leaves.Add((file.Add(node.Written), leafFirst, nextKey - 1));
        leaf.Clear();
        leafFirst = nextKey;
    }

    private sealed class Element(Tag tag, int id, int pageId, Element? parent)
    {
        public Tag Tag { get; } = tag;

        public int Id { get; } = id;

        public int PageId { get; } = pageId;

        public Element? Parent { get; } = parent;

        public List<Element> Children { get; } = [];

        public ByteWriter Kids { get; } = new();

        public int LastPageId { get; set; } = -1;

        public double[]? Bounds { get; set; }
    }
}
