namespace EventsHub.Documents.Pdf;

/// <summary>The outline (bookmarks) that viewers show beside the pages (ISO 32000-1, 12.3.3).</summary>
internal sealed class PdfOutline
{
    private readonly List<Entry> entries = [];

    public bool IsEmpty => entries.Count == 0;

    public void Add(int level, string title, int pageId, double y) => entries.Add(new Entry(level, title, pageId, y));

    /// <summary>Writes the entries and returns the object number of their root.</summary>
    public int Write(PdfFile file)
    {
        var root = new Entry(0, "", 0, 0) { Id = file.Reserve() };
        var path = new Stack<Entry>([root]);
        foreach (var entry in entries)
        {
            entry.Id = file.Reserve();
            while (path.Count > 1 && path.Peek().Level >= entry.Level)
            {
                path.Pop();
            }

            path.Peek().Children.Add(entry);
            path.Push(entry);
        }

        var line = new ByteWriter();
        line.Raw("<</Type/Outlines"u8);
        WriteChildren(line, root);
        file.Write(root.Id, line.Raw(">>"u8).Written);
        WriteEntries(file, line, root);
        return root.Id;
    }

    private static void WriteEntries(PdfFile file, ByteWriter line, Entry parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var entry = parent.Children[i];
            line.Clear();
            line.Raw("<</Title"u8).TextString(entry.Title).Raw("/Parent "u8).Ref(parent.Id).Raw("/Dest["u8).Ref(entry.PageId).Raw("/XYZ null "u8).Number(entry.Y).Raw(" null]"u8);
            if (i > 0)
            {
                line.Raw("/Prev "u8).Ref(parent.Children[i - 1].Id);
            }

            if (i + 1 < parent.Children.Count)
            {
                line.Raw("/Next "u8).Ref(parent.Children[i + 1].Id);
            }

            WriteChildren(line, entry);
            file.Write(entry.Id, line.Raw(">>"u8).Written);
            WriteEntries(file, line, entry);
        }
    }

    private static void WriteChildren(ByteWriter line, Entry entry)
    {
        if (entry.Children.Count > 0)
        {
            // A negative count collapses the deeper levels.
            line.Raw("/First "u8).Ref(entry.Children[0].Id).Raw("/Last "u8).Ref(entry.Children[^1].Id).Raw("/Count "u8)
                .Int(entry.Level == 0 ? entry.Children.Count : -entry.Children.Count);
        }
    }

    private sealed record Entry(int Level, string Title, int PageId, double Y)
    {
        public int Id { get; set; }

        public List<Entry> Children { get; } = [];
    }
}
