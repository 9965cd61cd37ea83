using System.Runtime.InteropServices;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>
/// Codes for the clusters of a face whose glyphs do not each stand for the character in their place. The code of the first character draws all of the cluster, each
/// further one draws nothing in a sliver beside it: so any reader has the text as it was typed, without knowing of ActualText.
/// </summary>
internal sealed class SpelledFont(FontFace face, int number)
{
    /// <summary>The most glyphs and characters of a cluster that is spelled.</summary>
    public const int Longest = 32;

    // Wide enough for readers that sort what they find by place, narrow enough for every cluster.
    private const int Sliver = 12;
    private const int MostCodes = ushort.MaxValue - Longest;

    private readonly Dictionary<string, ushort> codeOf = new(StringComparer.Ordinal);
    private readonly List<(OutlineFont.Drawing Drawing, Reading Reading)> codes = [];

    /// <summary>Number in the resources, where the font is named F followed by it.</summary>
    public int Number { get; } = number;

    /// <summary>Object number of the font once it is written.</summary>
    public int Id { get; private set; }

    /// <summary>True while there are codes left for another cluster.</summary>
    public bool HasRoom => codes.Count < MostCodes;

    /// <summary>Width of a code, in thousandths of an em.</summary>
    public int Width(ushort code) => codes[code - 1].Drawing.Width;

    /// <summary>The codes of a cluster from left to right.</summary>
    /// <param name="glyphs">What is drawn, placed in thousandths of an em from where the cluster begins at its left.</param>
    /// <param name="width">Width of the cluster in thousandths of an em.</param>
    /// <param name="readings">The characters in the order in which they are read, at least one.</param>
    /// <param name="rightToLeft">Whether they are read from the right.</param>
    /// <param name="codes">Room for as many codes.</param>
    public void Spell(ReadOnlySpan<(ushort Glyph, int X, int Y)> glyphs, int width, ReadOnlySpan<Reading> readings, bool rightToLeft, Span<ushort> codes)
    {
        var slivers = (readings.Length - 1) * Sliver;
        codes[0] = CodeOf(glyphs, rightToLeft ? -slivers : 0, Math.Max(width - slivers, 0), readings[0]);
        for (var i = 1; i < readings.Length; i++)
        {
            codes[i] = CodeOf([], 0, Sliver, readings[i]);
        }

        if (rightToLeft)
        {
            codes.Reverse();
        }
    }

    /// <summary>Writes the font.</summary>
    public void Write(PdfFile file) => Id = CidFont.Write(
        file, face, Number, "-Spelled", OutlineFont.Create(face, codes.Select(code => code.Drawing)), isCff: true, [.. codes.Select(code => (code.Drawing.Cid, code.Drawing.Width, code.Reading))]);

    private ushort CodeOf(ReadOnlySpan<(ushort Glyph, int X, int Y)> glyphs, int shift, int width, Reading reading)
    {
        Span<int> parts = stackalloc int[4 + (3 * Longest)];
        (parts[0], parts[1], parts[2], parts[3]) = (reading.Character.Value, reading.Joiner, shift, width);
        for (var i = 0; i < glyphs.Length; i++)
        {
            (parts[4 + (3 * i)], parts[5 + (3 * i)], parts[6 + (3 * i)]) = glyphs[i];
        }

        var key = MemoryMarshal.Cast<int, char>(parts[..(4 + (3 * glyphs.Length))]);
        var known = codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(key, out var code))
        {
            code = (ushort)(codes.Count + 1);
            known[key] = code;
            codes.Add((new OutlineFont.Drawing(code, width, Array.ConvertAll(glyphs.ToArray(), glyph => glyph with { X = glyph.X + shift })), reading));
        }

        return code;
    }
}
