using EventsHub.Documents.Images;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>
/// Writes a CFF font from the outlines that HarfBuzz draws, for fonts whose tables PDF does not allow, such as CFF2. It is CID-keyed
/// (Adobe Technical Note 5176) with the glyph numbers of the original as CIDs.
/// </summary>
internal static class OutlineFont
{
    private const int RMoveTo = 21;
    private const int RLineTo = 5;
    private const int RRCurveTo = 8;
    private const int EndChar = 14;

    /// <summary>Creates a font program with .notdef and the given glyphs, at 1,000 units per em.</summary>
    public static byte[] Create(FontFace face, IEnumerable<ushort> glyphs)
    {
        ushort[] all = [0, .. glyphs.Where(glyph => glyph > 0).Order()];
        var strings = Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]);
        var names = Index(["Outlines"u8.ToArray()]);
        var charStrings = Index([.. all.Select(glyph => CharString(face, glyph))]);
        byte[] charset = [0, .. all.Skip(1).SelectMany(glyph => new[] { (byte)(glyph >> 8), (byte)glyph })];
        byte[] select = [3, 0, 1, 0, 0, 0, (byte)(all.Length >> 8), (byte)all.Length];

        // Every offset takes five bytes, so sizes are known before offsets are.
        var charsetAt = 4 + names.Length + Index([TopDictionary(0, 0, 0, 0)]).Length + strings.Length + 2;
        var selectAt = charsetAt + charset.Length;
        var charStringsAt = selectAt + select.Length;
        var privateAt = charStringsAt + charStrings.Length;
        byte[] privateDictionary = [.. Integer(0), 20, .. Integer(0), 21];
        var fontsAt = privateAt + privateDictionary.Length;
        byte[] font = [.. Integer(privateDictionary.Length), .. Integer(privateAt), 18];
        return
        [
            1, 0, 4, 4, .. names, .. Index([TopDictionary(charsetAt, charStringsAt, fontsAt, selectAt)]), .. strings, 0, 0,
            .. charset, .. select, .. charStrings, .. privateDictionary, .. Index([font]),
        ];
    }

    private static byte[] TopDictionary(int charset, int charStrings, int fonts, int select) =>
    [
        .. Integer(391), .. Integer(392), .. Integer(0), 12, 30, .. Integer(65535), 12, 34, .. Integer(charset), 15, .. Integer(charStrings), 17, .. Integer(fonts), 12, 36,
        .. Integer(select), 12, 37,
    ];

    private static byte[] CharString(FontFace face, ushort glyph)
    {
        var result = new List<byte>();
        var scale = 1000.0 / face.UnitsPerEm;
        Number(Math.Round(face.Advance(glyph) * scale));
        var path = SvgPathParser.Parse(GlyphOutlines.PathOf(face, glyph));
        double x = 0, y = 0;
        var next = 0;
        foreach (var command in path.Commands)
        {
            var points = command switch { 'C' => 3, 'Z' => 0, _ => 1 };
            for (var i = 0; i < points; i++)
            {
                // Differences of rounded positions, so that rounding errors do not add up.
                var (toX, toY) = (Rounded(path.Points[next].X), Rounded(path.Points[next].Y));
                next++;
                Number(toX - x);
                Number(toY - y);
                (x, y) = (toX, toY);
            }

            if (points > 0)
            {
                result.Add(command switch { 'M' => RMoveTo, 'L' => RLineTo, _ => RRCurveTo });
            }
        }

        result.Add(EndChar);
        return [.. result];

        double Rounded(double value) => Math.Round(value * scale * 16) / 16;

        void Number(double value)
        {
            if (value == Math.Round(value) && Math.Abs(value) <= 107)
            {
                result.Add((byte)(value + 139));
                return;
            }

            var fixedPoint = (int)Math.Clamp(Math.Round(value * 65536), int.MinValue, int.MaxValue);
            result.AddRange([255, (byte)(fixedPoint >> 24), (byte)(fixedPoint >> 16), (byte)(fixedPoint >> 8), (byte)fixedPoint]);
        }
    }

    private static byte[] Index(IReadOnlyList<byte[]> items)
    {
        var result = new List<byte> { (byte)(items.Count >> 8), (byte)items.Count, 4 };
        var offset = 1;
        foreach (var length in items.Select(item => item.Length).Prepend(0))
        {
            offset += length;
            result.AddRange([(byte)(offset >> 24), (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset]);
        }

        foreach (var item in items)
        {
            result.AddRange(item);
        }

        return [.. result];
    }

    private static byte[] Integer(int value) => [29, (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
