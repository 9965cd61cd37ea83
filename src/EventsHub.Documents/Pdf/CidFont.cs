using System.Buffers.Binary;
using EventsHub.Documents.Text;
using HarfBuzzSharp;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes the objects of an embedded font whose codes are CIDs (ISO 32000-1, 9.7).</summary>
internal static class CidFont
{
    /// <summary>Writes a font and returns its object number: its program, with the width of each code, in thousandths of an em, and how it is read. Codes ascend.</summary>
    public static int Write(PdfFile file, FontFace face, int number, string suffix, byte[] program, bool isCff, IReadOnlyList<(ushort Code, int Width, Reading Reading)> codes)
    {
        var line = new ByteWriter();
        var programId = file.Reserve();
        line.Raw(isCff ? "/Subtype/CIDFontType0C"u8 : "/Length1 "u8);
        if (!isCff)
        {
            line.Int(program.Length);
        }

        file.WriteStream(programId, line.ToArray(), program);
        var toUnicode = file.Reserve();
        file.WriteStream(toUnicode, default, ToUnicode(codes));

        var name = SubsetPrefix(number) + PostScriptName(Path.GetFileNameWithoutExtension(face.Path)) + (face.Index > 0 ? $"-{face.Index}" : "") + (face.IsEmboldened ? "-Bold" : "") + suffix;
        line.Clear();
        WriteDescriptor(line, face, name, programId, isCff);
        var descriptor = file.Add(line.Written);

        line.Clear();
        line.Raw("<</Type/Font/Subtype/CIDFontType"u8).Byte(isCff ? (byte)'0' : (byte)'2').Raw("/BaseFont/"u8).Ascii(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Ref(descriptor).Raw("/DW 1000/W["u8);
        WriteWidths(line, codes);
        line.Raw(isCff ? "]>>"u8 : "]/CIDToGIDMap/Identity>>"u8);
        var descendant = file.Add(line.Written);

        line.Clear();
        line.Raw("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ascii(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Ref(descendant)
            .Raw("]/ToUnicode "u8).Ref(toUnicode).Raw(">>"u8);
        return file.Add(line.Written);
    }

    private static void WriteDescriptor(ByteWriter line, FontFace face, string name, int program, bool isCff)
    {
        var metrics = face.Metrics();
        using var head = face.Face.ReferenceTable(Tag.Parse("head"));
        line.Raw("<</Type/FontDescriptor/FontName/"u8).Ascii(name).Raw("/Flags 4/ItalicAngle 0/StemV "u8).Int(name.Contains("Bold", StringComparison.Ordinal) ? 140 : 85)
            .Raw("/Ascent "u8).Number(metrics.Ascent).Raw("/Descent "u8).Number(metrics.Descent).Raw("/CapHeight "u8).Number(metrics.CapHeight).Raw("/FontBBox["u8);
        for (var i = 0; i < 4; i++)
        {
            line.Number(Math.Round(BinaryPrimitives.ReadInt16BigEndian(head.AsSpan()[(36 + (2 * i))..]) * 1000.0 / face.UnitsPerEm)).Byte((byte)' ');
        }

        line.Raw("]/FontFile"u8).Byte(isCff ? (byte)'3' : (byte)'2').Byte((byte)' ').Ref(program).Raw(">>"u8);
    }

    private static void WriteWidths(ByteWriter line, IReadOnlyList<(ushort Code, int Width, Reading Reading)> codes)
    {
        var previous = -2;
        foreach (var (code, width, _) in codes)
        {
            if (code != previous + 1)
            {
                if (previous >= 0)
                {
                    line.Byte((byte)']');
                }

                line.Int(code).Byte((byte)'[');
            }
            else
            {
                line.Byte((byte)' ');
            }

            line.Int(width);
            previous = code;
        }

        line.Byte((byte)']');
    }

    private static ReadOnlySpan<byte> ToUnicode(IReadOnlyList<(ushort Code, int Width, Reading Reading)> codes)
    {
        var map = new ByteWriter();
        map.Raw("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        Span<char> units = stackalloc char[3];
        foreach (var block in codes.Chunk(100))
        {
            map.Int(block.Length).Raw(" beginbfchar\n"u8);
            foreach (var (code, _, reading) in block)
            {
                map.Byte((byte)'<').Hex16(code).Raw("><"u8).Utf16Hex(units[..reading.EncodeTo(units)]).Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        return map.Raw("endcmap CMapName currentdict/CMap defineresource pop end end"u8).Written;
    }

    /// <summary>The file name without characters that a font name may not contain.</summary>
    private static string PostScriptName(string file) => string.Concat(file.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));

    private static string SubsetPrefix(int number)
    {
        Span<char> letters = stackalloc char[7];
        letters.Fill('A');
        letters[6] = '+';
        for (var i = 5; number > 0; i--)
        {
            letters[i] = (char)('A' + (number % 26));
            number /= 26;
        }

        return letters.ToString();
    }
}
