using System.Runtime.InteropServices;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>Subsets fonts to the glyphs used, with hb-subset of HarfBuzz's native library.</summary>
internal static unsafe partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint RetainGlyphIds = 0x2;
    private const int SetOfDroppedTables = 3;

    // Text is shaped already, so a PDF needs outlines and advances only.
    private static readonly string[] DroppedTables =
        ["GSUB", "GPOS", "GDEF", "BASE", "JSTF", "kern", "name", "post", "OS/2", "cmap", "VORG", "vhea", "vmtx", "STAT", "DSIG", "MATH", "meta"];

    /// <summary>Creates the subset: a TrueType font file, or the bare CFF table of an OpenType font. Axes of variable fonts are set to their defaults.</summary>
    public static byte[] Create(FontFace face, IEnumerable<ushort> glyphs, bool keepGlyphIds)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == 0)
        {
            throw new InvalidOperationException("There is not enough memory to embed a font.");
        }

        try
        {
            var set = hb_subset_input_glyph_set(input);
            hb_set_add(set, 0);
            foreach (var glyph in glyphs)
            {
                hb_set_add(set, glyph);
            }

            var dropped = hb_subset_input_set(input, SetOfDroppedTables);
            foreach (var table in DroppedTables)
            {
                hb_set_add(dropped, TableTag(table));
            }

            _ = hb_subset_input_pin_all_axes_to_default(input, face.Face.Handle);
            hb_subset_input_set_flags(input, NoHinting | (keepGlyphIds ? RetainGlyphIds : 0));
            var subset = hb_subset_or_fail(face.Face.Handle, input);
            if (subset == 0)
            {
                throw new InvalidOperationException($"The font {face.Path} cannot be embedded: it is damaged. Install it again.");
            }

            var blob = face.HasCffOutlines ? hb_face_reference_table(subset, TableTag("CFF ")) : hb_face_reference_blob(subset);
            var data = hb_blob_get_data(blob, out var length);
            var result = new ReadOnlySpan<byte>(data, (int)length).ToArray();
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
            return result;
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static uint TableTag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int setType);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial int hb_subset_input_pin_all_axes_to_default(nint input, nint face);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_table(nint face, uint tag);

    [LibraryImport(Library)]
    private static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);
}
