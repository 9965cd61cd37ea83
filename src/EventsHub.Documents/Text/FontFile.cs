using System.Buffers.Binary;

namespace EventsHub.Documents.Text;

/// <summary>Checks the table directory of an OpenType file, because HarfBuzz opens a truncated file without error and blanks would be printed.</summary>
internal static class FontFile
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;
    private const int MostTables = 256;

    private static readonly string[] Required = ["cmap", "head", "hhea", "hmtx", "maxp"];

    /// <summary>True when the face at an index has all tables that printing needs, each within the file.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file, int index)
    {
        if (DirectoryOf(file, index) is not { } directory || file.Length - directory < HeaderLength)
        {
            return false;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(file[(directory + 4)..]);
        if (count is 0 or > MostTables || file.Length - directory - HeaderLength < count * RecordLength)
        {
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        int glyphs = 0, unitsPerEm = 0;
        for (var i = 0; i < count; i++)
        {
            var record = file.Slice(directory + HeaderLength + (i * RecordLength), RecordLength);
            long offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]), length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            if (offset + length > file.Length)
            {
                return false;
            }

            var name = System.Text.Encoding.Latin1.GetString(record[..4]);
            if (length > 0)
            {
                names.Add(name);
            }

            (glyphs, unitsPerEm) = name switch
            {
                "maxp" when length >= 6 => (BinaryPrimitives.ReadUInt16BigEndian(file[((int)offset + 4)..]), unitsPerEm),
                "head" when length >= 54 => (glyphs, BinaryPrimitives.ReadUInt16BigEndian(file[((int)offset + 18)..])),
                _ => (glyphs, unitsPerEm),
            };
        }

        return glyphs > 0 && unitsPerEm is >= 16 and <= 16384 && Required.All(names.Contains)
            && ((names.Contains("glyf") && names.Contains("loca")) || names.Contains("CFF ") || names.Contains("CFF2"));
    }

    private static int? DirectoryOf(ReadOnlySpan<byte> file, int index)
    {
        if (file.Length < HeaderLength)
        {
            return null;
        }

        if (!file.StartsWith("ttcf"u8))
        {
            return index == 0 ? 0 : null;
        }

        var count = BinaryPrimitives.ReadUInt32BigEndian(file[8..]);
        if (index >= count || file.Length < HeaderLength + (4L * (index + 1)))
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadUInt32BigEndian(file[(HeaderLength + (4 * index))..]);
        return offset <= file.Length ? (int)offset : null;
    }
}
