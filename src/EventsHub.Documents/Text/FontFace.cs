using System.Diagnostics.CodeAnalysis;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>One font at one index of one file. HarfBuzz lets every thread read it once it is made.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A face lives as long as the library, which lives as long as the application.")]
internal sealed class FontFace
{
    private readonly Font font;
    private readonly GlyphBox[] boxes;

    /// <summary>The face at an index of a file; null when the file is damaged.</summary>
    public static FontFace? TryOpen(Blob file, string path, int index)
    {
        if (!FontFile.IsWhole(file.AsSpan(), index))
        {
            return null;
        }

        var face = new FontFace(file, path, index);
        return face.GlyphCount > 0 ? face : null;
    }

    private FontFace(Blob file, string path, int index)
    {
        Path = path;
        Index = index;
        Face = new Face(file, index);
        Face.MakeImmutable();
        font = new Font(Face);
        UnitsPerEm = Face.UnitsPerEm;
        font.SetScale(UnitsPerEm, UnitsPerEm);
        font.SetFunctionsOpenType();
        boxes = new GlyphBox[Face.GlyphCount];
        Hyphen = NominalGlyph('\u2010') is var hyphen and not 0 ? hyphen : NominalGlyph('-') is var minus and not 0 ? minus : null;
        using var cff = Face.ReferenceTable(Tag.Parse("CFF "));
        HasCffOutlines = cff.Length > 0;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The index in a collection, else 0.</summary>
    public int Index { get; }

    /// <summary>HarfBuzz's face.</summary>
    public Face Face { get; }

    /// <summary>HarfBuzz's font, for calls that its wrapper does not have.</summary>
    public nint FontHandle => font.Handle;

    /// <summary>Design units.</summary>
    public int UnitsPerEm { get; }

    /// <summary>How many glyphs it has; a forged font may speak of more.</summary>
    public int GlyphCount => boxes.Length;

    /// <summary>True for PostScript outlines, false for TrueType.</summary>
    public bool HasCffOutlines { get; }

    /// <summary>The glyph at the end of a hyphenated line, or null.</summary>
    public ushort? Hyphen { get; }

    /// <summary>Tells whether the font has the form of a character that a variation selector asks for.</summary>
    public bool CoversVariation(int codePoint, int selector) => font.TryGetVariationGlyph((uint)codePoint, (uint)selector, out _);

    /// <summary>Tells whether the font maps the code point to a glyph.</summary>
    public bool Covers(int codePoint) => font.TryGetNominalGlyph((uint)codePoint, out _);

    /// <summary>The glyph that the font's own map gives to the code point, or 0.</summary>
    public ushort NominalGlyph(int codePoint) => font.TryGetNominalGlyph((uint)codePoint, out var glyph) ? (ushort)glyph : (ushort)0;

    /// <summary>The advance without kerning, in design units.</summary>
    public int Advance(ushort glyph) => font.GetHorizontalGlyphAdvance(glyph);

    /// <summary>Shapes what is in the buffer.</summary>
    public void Shape(HarfBuzzSharp.Buffer buffer, Feature[] features) => font.Shape(buffer, features);

    /// <summary>The ink of a glyph in em, from its origin.</summary>
    public GlyphBox Ink(ushort glyph)
    {
        if (glyph >= boxes.Length)
        {
            return default;
        }

        var box = boxes[glyph];
        if (!box.Known)
        {
            font.TryGetGlyphExtents(glyph, out var extents);
            float em = UnitsPerEm;
            box = new GlyphBox(true, extents.XBearing / em, (extents.XBearing + extents.Width) / em, extents.YBearing / em, (extents.YBearing + extents.Height) / em);
            boxes[glyph] = box;
        }

        return box;
    }

    /// <summary>What a PDF font descriptor wants to know, in thousandths of an em.</summary>
    public FontMetrics Metrics()
    {
        font.TryGetHorizontalFontExtents(out var extents);
        var scale = 1000.0 / UnitsPerEm;
        var cap = Ink(NominalGlyph('H')).Top * 1000;
        return new FontMetrics(extents.Ascender * scale, extents.Descender * scale, cap > 0 ? cap : 714);
    }
}
