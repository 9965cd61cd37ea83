namespace EventsHub.Documents.Pdf;

/// <summary>Writes name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7) with leaves of at most 64 entries.</summary>
internal static class PdfTree
{
    private const int EntriesPerLeaf = 64;

    /// <summary>Writes a tree and returns the object number of its root.</summary>
    /// <param name="kind">Key of the entries: <c>Names</c> or <c>Nums</c>.</param>
    /// <param name="entries">Entries ordered by key.</param>
    /// <param name="writeKey">Writes the key of an entry.</param>
    /// <param name="writeValue">Writes the value of an entry.</param>
    public static int Write<T>(PdfFile file, string kind, IReadOnlyCollection<T> entries, Action<ByteWriter, T> writeKey, Action<ByteWriter, T> writeValue)
    {
        var line = new ByteWriter();
        if (entries.Count <= EntriesPerLeaf)
        {
            line.Raw("<<"u8);
            WriteEntries(entries);
            return file.Add(line.Raw(">>"u8).Written);
        }

        var leaves = new List<int>();
        foreach (var leaf in entries.Chunk(EntriesPerLeaf))
        {
            line.Clear();
            line.Raw("<</Limits["u8);
            writeKey(line, leaf[0]);
            line.Byte((byte)' ');
            writeKey(line, leaf[^1]);
            line.Byte((byte)']');
            WriteEntries(leaf);
            leaves.Add(file.Add(line.Raw(">>"u8).Written));
        }

        line.Clear();
        line.Raw("<</Kids["u8);
        foreach (var leaf in leaves)
        {
            line.Ref(leaf).Byte((byte)' ');
        }

        return file.Add(line.Raw("]>>"u8).Written);

        void WriteEntries(IReadOnlyCollection<T> some)
        {
            line.Byte((byte)'/').Ascii(kind).Byte((byte)'[');
            foreach (var entry in some)
            {
                writeKey(line, entry);
                line.Byte((byte)' ');
                writeValue(line, entry);
                line.Byte((byte)' ');
            }

            line.Byte((byte)']');
        }
    }
}
