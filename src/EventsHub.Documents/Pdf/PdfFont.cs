using System.Text;
using EventsHub.Documents.Text;
using HarfBuzzSharp;

namespace EventsHub.Documents.Pdf;

/// <summary>A face as one document uses it: its glyphs, and the character that each stands for.</summary>
internal sealed class PdfFont
{
    private readonly ushort[]? cids;
    private readonly bool isDrawn;
    private readonly SortedDictionary<ushort, ushort> codes = [];
    private readonly Dictionary<ushort, Rune> meanings = [];
    private readonly int[] widths;

    public PdfFont(FontFace face, int number)
    {
        Face = face;
        Number = number;
        widths = new int[face.Face.GlyphCount];
        Array.Fill(widths, -1);
        if (face.HasCffOutlines && !face.IsEmboldened)
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
        isDrawn = face.IsEmboldened || (!face.HasCffOutlines && trueType.Length == 0);
    }

    public FontFace Face { get; }

    /// <summary>Number in the resources, where the font is named F followed by it.</summary>
    public int Number { get; }

    /// <summary>Object number of the font once it is written; 0 for a font of which no glyph was used.</summary>
    public int Id { get; private set; }

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

    /// <summary>True when a glyph stands for a character, or may since it stands for none yet.</summary>
    public bool MayStandFor(ushort glyph, Rune character) => !meanings.TryGetValue(glyph, out var known) || known == character;

    /// <summary>Maps a glyph to a character in the ToUnicode map. The first one stays.</summary>
    public void StandsFor(ushort glyph, Rune character) => meanings.TryAdd(glyph, character);

    /// <summary>Writes the font with a subset of the glyphs used.</summary>
    public void Write(PdfFile file)
    {
        if (codes.Count == 0)
        {
            return;
        }

        var isCff = Face.HasCffOutlines || isDrawn;
        var program = isDrawn ? OutlineFont.Create(Face, codes.Keys.Select(glyph => new OutlineFont.Drawing(glyph, Width(glyph), [(glyph, 0, 0)])))
            : HarfBuzzSubset.Create(Face, codes.Keys, keepGlyphIds: cids is null);
        Id = CidFont.Write(file, Face, Number, "", program, isCff, [.. codes.Select(pair => (pair.Value, Width(pair.Key), new Reading(meanings[pair.Key]))).OrderBy(code => code.Value)]);
    }
}
