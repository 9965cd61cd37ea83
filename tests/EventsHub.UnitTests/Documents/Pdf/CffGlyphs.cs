using System.Buffers.Binary;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Which CIDs a bare CFF font holds: those of its charset when it is CID-keyed, else its glyph numbers.</summary>
internal static class CffGlyphs
{
    public static IEnumerable<int> Read(byte[] cff)
    {
        var afterNames = Skip(cff, cff[2]);
        var top = Items(cff, afterNames)[0];
        var operators = Dictionary(cff.AsSpan(top.Start, top.Length));
        var glyphs = Items(cff, operators[17]).Count;
        if (!operators.ContainsKey(0x0C1E))
        {
            return Enumerable.Range(0, glyphs);
        }

        var result = new List<int> { 0 };
        var position = operators[15];
        int format = cff[position++];
        while (result.Count < glyphs)
        {
            int first = BinaryPrimitives.ReadUInt16BigEndian(cff.AsSpan(position)), more = format switch { 1 => cff[position + 2], 2 => BinaryPrimitives.ReadUInt16BigEndian(cff.AsSpan(position + 2)), _ => 0 };
            position += format switch { 1 => 3, 2 => 4, _ => 2 };
            result.AddRange(Enumerable.Range(first, more + 1));
        }

        return result;
    }

    private static Dictionary<int, int> Dictionary(ReadOnlySpan<byte> data)
    {
        var result = new Dictionary<int, int>();
        var operand = 0;
        for (var i = 0; i < data.Length;)
        {
            int b = data[i++];
            switch (b)
            {
                case 28:
                    operand = BinaryPrimitives.ReadInt16BigEndian(data[i..]);
                    i += 2;
                    break;
                case 29:
                    operand = BinaryPrimitives.ReadInt32BigEndian(data[i..]);
                    i += 4;
                    break;
                case 30:
                    while ((data[i] >> 4) != 15 && (data[i] & 15) != 15)
                    {
                        i++;
                    }

                    i++;
                    break;
                case <= 21:
                    result[b == 12 ? 0x0C00 | data[i++] : b] = operand;
                    break;
                case <= 246:
                    operand = b - 139;
                    break;
                case <= 250:
                    operand = ((b - 247) * 256) + data[i++] + 108;
                    break;
                default:
                    operand = (-(b - 251) * 256) - data[i++] - 108;
                    break;
            }
        }

        return result;
    }

    private static List<(int Start, int Length)> Items(byte[] cff, int at)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(cff.AsSpan(at));
        return [.. Enumerable.Range(0, count).Select(i => (Place(cff, at, count, i), Place(cff, at, count, i + 1) - Place(cff, at, count, i)))];
    }

    private static int Skip(byte[] cff, int at)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(cff.AsSpan(at));
        return count == 0 ? at + 2 : Place(cff, at, count, count);
    }

    private static int Place(byte[] cff, int at, int count, int index)
    {
        int size = cff[at + 2], offset = 0;
        for (var i = 0; i < size; i++)
        {
            offset = (offset << 8) | cff[at + 3 + (index * size) + i];
        }

        return at + 2 + ((count + 1) * size) + offset;
    }
}
