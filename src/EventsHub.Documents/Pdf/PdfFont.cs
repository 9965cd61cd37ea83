using System.Buffers.Binary;
using EventsHub.Documents.Text;
using HarfBuzzSharp;

namespace EventsHub.Documents.Pdf;

/// <summary>A face as one document uses it: its glyphs, and the text that each stands for.</summary>
internal sealed class PdfFont
{
    private readonly ushort[]? cids;
    private readonly bool hasForeignOutlines;
    private readonly SortedDictionary<ushort, ushort> codes = [];
    private readonly Dictionary<ushort, string> texts = [];
    private readonly int[] widths;

    public PdfFont(FontFace face, int number, int id)
    {
        Face = face;
        Number = number;
        Id = id;
        widths = new int[face.Face.GlyphCount];
        Array.Fill(widths, -1);
        if (face.HasCffOutlines)
        {
            using var table = face.Face.ReferenceTable(Tag.Parse("CFF "));
            try
            {
                cids = CffCharset.Read(table.AsSpan(), face.Face.GlyphCount);
            }
            catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
            {
                throw new InvalidOperationException($"The font {face.Path} cannot be embedded: it is damaged. Install it again.", exception);
            }
        }

        using var trueType = face.Face.ReferenceTable(Tag.Parse("glyf"));
        hasForeignOutlines = !face.HasCffOutlines && trueType.Length == 0;
    }

    public FontFace Face { get; }

    /// <summary>Number in the resources, where the font is named F followed by it.</summary>
    public int Number { get; }

    /// <summary>Object number of the font.</summary>
    public int Id { get; }

    /// <summary>Adds a glyph to the subset and returns the character code that shows it.</summary>
    public ushort Use(ushort glyph)
    {
        var code = cids?[glyph] ?? glyph;
        codes.TryAdd(glyph, code);
        return code;
    }

    /// <summary>Width of a glyph in the font's width table, in thousandths of an em.</summary>
    public int Width(ushort glyph)
    {
        if (widths[glyph] < 0)
        {
            widths[glyph] = (int)Math.Round(Face.Advance(glyph) * 1000.0 / Face.UnitsPerEm);
        }

        return widths[glyph];
    }

    /// <summary>Maps a glyph to a text in the ToUnicode map. The first text stays; the result is false when it differs from the one given.</summary>
    public bool StandsFor(ushort glyph, ReadOnlySpan<char> text)
    {
        if (texts.TryGetValue(glyph, out var known))
        {
            return text.SequenceEqual(known);
        }

        texts.Add(glyph, text.ToString());
        return true;
    }

    /// <summary>Writes the font with a subset of the glyphs used.</summary>
    public void Write(PdfFile file)
    {
        var isCff = Face.HasCffOutlines || hasForeignOutlines;
        var subset = hasForeignOutlines ? OutlineFont.Create(Face, codes.Keys) : HarfBuzzSubset.Create(Face, codes.Keys, keepGlyphIds: cids is null);
        var line = new ByteWriter();

        var program = file.Reserve();
        line.Raw(isCff ? "/Subtype/CIDFontType0C"u8 : "/Length1 "u8);
        if (!isCff)
        {
            line.Int(subset.Length);
        }

        file.WriteStream(program, line.ToArray(), subset);
        var toUnicode = file.Reserve();
        file.WriteStream(toUnicode, default, ToUnicode());

        var name = SubsetPrefix() + PostScriptName(Path.GetFileNameWithoutExtension(Face.Path)) + (Face.Index > 0 ? $"-{Face.Index}" : "");
        line.Clear();
        WriteDescriptor(line, name, program, isCff);
        var descriptor = file.Add(line.Written);

        line.Clear();
        line.Raw("<</Type/Font/Subtype/CIDFontType"u8).Byte(isCff ? (byte)'0' : (byte)'2').Raw("/BaseFont/"u8).Ascii(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Ref(descriptor).Raw("/DW 1000/W["u8);
        WriteWidths(line);
        line.Raw(isCff ? "]>>"u8 : "]/CIDToGIDMap/Identity>>"u8);
        var descendant = file.Add(line.Written);

        line.Clear();
        line.Raw("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ascii(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Ref(descendant)
            .Raw("]/ToUnicode "u8).Ref(toUnicode).Raw(">>"u8);
        file.Write(Id, line.Written);
    }

    private void WriteDescriptor(ByteWriter line, string name, int program, bool isCff)
    {
        var metrics = Face.Metrics();
        using var head = Face.Face.ReferenceTable(Tag.Parse("head"));
        line.Raw("<</Type/FontDescriptor/FontName/"u8).Ascii(name).Raw("/Flags 4/ItalicAngle 0/StemV "u8).Int(name.Contains("Bold", StringComparison.Ordinal) ? 140 : 85)
            .Raw("/Ascent "u8).Number(metrics.Ascent).Raw("/Descent "u8).Number(metrics.Descent).Raw("/CapHeight "u8).Number(metrics.CapHeight).Raw("/FontBBox["u8);
        for (var i = 0; i < 4; i++)
        {
            line.Number(Math.Round(BinaryPrimitives.ReadInt16BigEndian(head.AsSpan()[(36 + (2 * i))..]) * 1000.0 / Face.UnitsPerEm)).Byte((byte)' ');
        }

        line.Raw("]/FontFile"u8).Byte(isCff ? (byte)'3' : (byte)'2').Byte((byte)' ').Ref(program).Raw(">>"u8);
    }

    private void WriteWidths(ByteWriter line)
    {
        var previous = -2;
        foreach (var (glyph, code) in codes.OrderBy(pair => pair.Value))
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

            line.Int(Width(glyph));
            previous = code;
        }

        line.Byte((byte)']');
    }

    private ReadOnlySpan<byte> ToUnicode()
    {
        var map = new ByteWriter();
        map.Raw("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        foreach (var block in codes.Where(pair => texts.ContainsKey(pair.Key)).OrderBy(pair => pair.Value).Chunk(100))
        {
            map.Int(block.Length).Raw(" beginbfchar\n"u8);
            foreach (var (glyph, code) in block)
            {
                map.Byte((byte)'<').Hex16(code).Raw("><"u8).Utf16Hex(texts[glyph]).Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        return map.Raw("endcmap CMapName currentdict/CMap defineresource pop end end"u8).Written;
    }

    /// <summary>The file name without characters that a font name may not contain.</summary>
    private static string PostScriptName(string file) => string.Concat(file.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));

    private string SubsetPrefix()
    {
        Span<char> letters = stackalloc char[7];
        letters.Fill('A');
        letters[6] = '+';
        var rest = Number;
        for (var i = 5; rest > 0; i--)
        {
            letters[i] = (char)('A' + (rest % 26));
            rest /= 26;
        }

        return letters.ToString();
    }
}
