using System.Buffers.Binary;

namespace EventsHub.Documents.Pdf;

/// <summary>Reads the charset of a CID-keyed CFF font, which maps glyphs to CIDs (Adobe Technical Note 5176, section 13).</summary>
internal static class CffCharset
{
    private const int OperatorCharset = 15;
    private const int OperatorRos = 0x0C1E;

    /// <summary>CIDs by glyph number; null when the font is not CID-keyed, so that each CID equals its glyph number.</summary>
    public static ushort[]? Read(ReadOnlySpan<byte> cff, int glyphCount)
    {
        var position = (int)cff[2];
        position = SkipIndex(cff, position);
        var (topStart, topEnd) = FirstOfIndex(cff, position);
        var (charset, isCidKeyed) = ReadTopDictionary(cff[topStart..topEnd]);
        if (!isCidKeyed || charset <= 2)
        {
            return null;
        }

        var cids = new ushort[glyphCount];
        var format = cff[charset];
        position = charset + 1;
        for (var glyph = 1; glyph < glyphCount;)
        {
            var first = BinaryPrimitives.ReadUInt16BigEndian(cff[position..]);
            position += 2;
            var left = 0;
            if (format == 1)
            {
                left = cff[position++];
            }
            else if (format == 2)
            {
                left = BinaryPrimitives.ReadUInt16BigEndian(cff[position..]);
                position += 2;
            }

            for (var i = 0; i <= left && glyph < glyphCount; i++)
            {
                cids[glyph++] = (ushort)(first + i);
            }
        }

        return cids;
    }

    private static (int Charset, bool IsCidKeyed) ReadTopDictionary(ReadOnlySpan<byte> dictionary)
    {
        int charset = 0, operand = 0;
        var isCidKeyed = false;
        for (var i = 0; i < dictionary.Length;)
        {
            int first = dictionary[i++];
            switch (first)
            {
                case 28:
                    operand = BinaryPrimitives.ReadInt16BigEndian(dictionary[i..]);
                    i += 2;
                    break;
                case 29:
                    operand = BinaryPrimitives.ReadInt32BigEndian(dictionary[i..]);
                    i += 4;
                    break;
                case 30:
                    while ((dictionary[i] & 0x0F) != 0x0F && dictionary[i] >> 4 != 0x0F)
                    {
                        i++;
                    }

                    i++;
                    break;
                case >= 32 and <= 246:
                    operand = first - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((first - 247) * 256) + dictionary[i++] + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(first - 251) * 256) - dictionary[i++] - 108;
                    break;
                default:
                    var code = first == 12 ? (first << 8) | dictionary[i++] : first;
                    isCidKeyed |= code == OperatorRos;
                    charset = code == OperatorCharset ? operand : charset;
                    break;
            }
        }

        return (charset, isCidKeyed);
    }

    private static int SkipIndex(ReadOnlySpan<byte> cff, int position)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(cff[position..]);
        return count == 0 ? position + 2 : Data(cff, position, count) + Offset(cff, position, count);
    }

    private static (int Start, int End) FirstOfIndex(ReadOnlySpan<byte> cff, int position)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(cff[position..]);
        var data = Data(cff, position, count);
        return (data + Offset(cff, position, 0), data + Offset(cff, position, 1));
    }

    private static int Data(ReadOnlySpan<byte> cff, int position, int count) => position + 2 + 1 + ((count + 1) * cff[position + 2]) - 1;

    private static int Offset(ReadOnlySpan<byte> cff, int position, int index)
    {
        int size = cff[position + 2], value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | cff[position + 3 + (index * size) + i];
        }

        return value;
    }
}
