using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>A font: one face of one file. It is immutable and can be used by several threads.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A face lives as long as the library, which lives as long as the application.")]
internal sealed partial class FontFace
{
    // Of an em: about what letters gain from regular to bold in Noto's fonts that have both, less what would close small counters.
    private const float AddedWidth = 0.05f;
    private const float AddedHeight = 0.03f;

    private readonly Font font;
    private readonly GlyphBox[] boxes;

    /// <summary>Opens the face at an index of a file; null when the file is damaged.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="index">Index in a font collection; 0 for a single font.</param>
    /// <param name="emboldened">True to draw it bolder than it is.</param>
    public static FontFace? TryOpen(Blob file, string path, int index, bool emboldened = false)
    {
        if (!FontFile.IsWhole(file.AsSpan(), index))
        {
            return null;
        }

        var face = new FontFace(file, path, index, emboldened);
        return face.GlyphCount > 0 ? face : null;
    }

    private FontFace(Blob file, string path, int index, bool emboldened)
    {
        Path = path;
        Index = index;
        Face = new Face(file, index);
        Face.MakeImmutable();
        font = new Font(Face);
        UnitsPerEm = Face.UnitsPerEm;
        font.SetScale(UnitsPerEm, UnitsPerEm);
        font.SetFunctionsOpenType();
        IsEmboldened = emboldened;
        if (emboldened)
        {
            // In place: letters keep their widths, so those that join go on joining.
            hb_font_set_synthetic_bold(font.Handle, AddedWidth, AddedHeight, inPlace: 1);
        }

        boxes = new GlyphBox[Face.GlyphCount];
        Hyphen = NominalGlyph('\u2010') is var hyphen and not 0 ? hyphen : NominalGlyph('-') is var minus and not 0 ? minus : null;
        using var cff = Face.ReferenceTable(Tag.Parse("CFF "));
        HasCffOutlines = cff.Length > 0;
    }

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>Index in a font collection; 0 for a single font.</summary>
    public int Index { get; }

    /// <summary>HarfBuzz face object.</summary>
    public Face Face { get; }

    /// <summary>Handle of HarfBuzz's font object, for native functions that HarfBuzzSharp does not wrap.</summary>
    public nint FontHandle => font.Handle;

    /// <summary>Font units per em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Number of glyphs by the maxp table. A forged font may refer to higher glyph numbers.</summary>
    public int GlyphCount => boxes.Length;

    /// <summary>True when glyphs are drawn bolder than the file has them, for a family without bold.</summary>
    public bool IsEmboldened { get; }

    /// <summary>True when the font has a CFF table.</summary>
    public bool HasCffOutlines { get; }

    /// <summary>Glyph of the hyphen at the end of a line; null when the font has none.</summary>
    public ushort? Hyphen { get; }

    /// <summary>True when the font has the variation sequence of a code point and a selector (cmap format 14).</summary>
    public bool CoversVariation(int codePoint, int selector) => font.TryGetVariationGlyph((uint)codePoint, (uint)selector, out _);

    /// <summary>True when the font maps the code point to a glyph.</summary>
    public bool Covers(int codePoint) => font.TryGetNominalGlyph((uint)codePoint, out _);

    /// <summary>Glyph that the cmap table maps the code point to; 0 for none.</summary>
    public ushort NominalGlyph(int codePoint) => font.TryGetNominalGlyph((uint)codePoint, out var glyph) ? (ushort)glyph : (ushort)0;

    /// <summary>Advance width without kerning, in font units.</summary>
    public int Advance(ushort glyph) => font.GetHorizontalGlyphAdvance(glyph);

    public void Shape(HarfBuzzSharp.Buffer buffer, Feature[] features) => font.Shape(buffer, features);

    /// <summary>Bounds of the ink of a glyph, in em relative to its origin.</summary>
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

    /// <summary>Vertical metrics for a PDF font descriptor, in thousandths of an em.</summary>
    public FontMetrics Metrics()
    {
        font.TryGetHorizontalFontExtents(out var extents);
        var scale = 1000.0 / UnitsPerEm;
        var cap = Ink(NominalGlyph('H')).Top * 1000;
        return new FontMetrics(extents.Ascender * scale, extents.Descender * scale, cap > 0 ? cap : 714);
    }

    [LibraryImport("libHarfBuzzSharp")]
    private static partial void hb_font_set_synthetic_bold(nint font, float x, float y, int inPlace);
}
