using EventsHub.Documents.Images;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>
/// Writes a CFF font from the outlines that HarfBuzz draws: for fonts whose tables PDF does not allow, such as CFF2, for what is emboldened, and for clusters drawn as one. It is
/// CID-keyed (Adobe Technical Note 5176).
/// </summary>
internal static class OutlineFont
{
    private const int RMoveTo = 21;
    private const int RLineTo = 5;
    private const int RRCurveTo = 8;
    private const int Return = 11;
    private const int EndChar = 14;
    private const int CallGlobalSubroutine = 29;

    /// <summary>Creates a font program with .notdef and the given drawings, at 1,000 units per em. The outline of each glyph is kept once, however many drawings show it.</summary>
    public static byte[] Create(FontFace face, IEnumerable<Drawing> drawings)
    {
        Drawing[] all = [new Drawing(0, 0, []), .. drawings.Where(drawing => drawing.Cid > 0).OrderBy(drawing => drawing.Cid)];
        var outlines = all.SelectMany(drawing => drawing.Glyphs).Select(placed => placed.Glyph).Distinct().Order()
            .Select(glyph => (Glyph: glyph, Outline: Outline.Of(face, glyph))).Where(pair => pair.Outline is not null).ToList();
        var places = outlines.Select((pair, i) => (pair.Glyph, Place: i)).ToDictionary(pair => pair.Glyph, pair => pair.Place);
        var bias = outlines.Count < 1240 ? 107 : outlines.Count < 33900 ? 1131 : 32768;

        var strings = Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]);
        var names = Index(["Outlines"u8.ToArray()]);
        var subroutines = outlines.Count == 0 ? [0, 0] : Index([.. outlines.Select(pair => pair.Outline!.Rest)]);
        var charStrings = Index([.. all.Select(CharString)]);
        byte[] charset = [0, .. all.Skip(1).SelectMany(drawing => new[] { (byte)(drawing.Cid >> 8), (byte)drawing.Cid })];
        byte[] select = [3, 0, 1, 0, 0, 0, (byte)(all.Length >> 8), (byte)all.Length];

        // Every offset takes five bytes, so sizes are known before offsets are.
        var charsetAt = 4 + names.Length + Index([TopDictionary(0, 0, 0, 0)]).Length + strings.Length + subroutines.Length;
        var selectAt = charsetAt + charset.Length;
        var charStringsAt = selectAt + select.Length;
        var privateAt = charStringsAt + charStrings.Length;
        byte[] privateDictionary = [.. Integer(0), 20, .. Integer(0), 21];
        var fontsAt = privateAt + privateDictionary.Length;
        byte[] font = [.. Integer(privateDictionary.Length), .. Integer(privateAt), 18];
        return
        [
            1, 0, 4, 4, .. names, .. Index([TopDictionary(charsetAt, charStringsAt, fontsAt, selectAt)]), .. strings, .. subroutines,
            .. charset, .. select, .. charStrings, .. privateDictionary, .. Index([font]),
        ];

        byte[] CharString(Drawing drawing)
        {
            var result = new List<byte>();
            Number(result, drawing.Width);
            int x = 0, y = 0;
            foreach (var placed in drawing.Glyphs)
            {
                if (places.TryGetValue(placed.Glyph, out var place))
                {
                    var outline = outlines[place].Outline!;
                    Number(result, placed.X + outline.Start.X - x);
                    Number(result, placed.Y + outline.Start.Y - y);
                    result.Add(RMoveTo);
                    Number(result, place - bias);
                    result.Add(CallGlobalSubroutine);
                    (x, y) = (placed.X + outline.End.X, placed.Y + outline.End.Y);
                }
            }

            result.Add(EndChar);
            return [.. result];
        }
    }

    private static byte[] TopDictionary(int charset, int charStrings, int fonts, int select) =>
    [
        .. Integer(391), .. Integer(392), .. Integer(0), 12, 30, .. Integer(65535), 12, 34, .. Integer(charset), 15, .. Integer(charStrings), 17, .. Integer(fonts), 12, 36,
        .. Integer(select), 12, 37,
    ];

    private static void Number(List<byte> bytes, int value)
    {
        switch (value)
        {
            case >= -107 and <= 107:
                bytes.Add((byte)(value + 139));
                break;
            case >= 108 and <= 1131:
                bytes.AddRange([(byte)(((value - 108) >> 8) + 247), (byte)(value - 108)]);
                break;
            case >= -1131 and <= -108:
                bytes.AddRange([(byte)(((-value - 108) >> 8) + 251), (byte)(-value - 108)]);
                break;
            default:
                var word = (short)Math.Clamp(value, short.MinValue, short.MaxValue);
                bytes.AddRange([28, (byte)(word >> 8), (byte)word]);
                break;
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

    /// <summary>What a code shows: glyphs with the places of their origins, in thousandths of an em.</summary>
    public readonly record struct Drawing(ushort Cid, int Width, IReadOnlyList<(ushort Glyph, int X, int Y)> Glyphs);

    /// <summary>The path of a glyph: its first point, the rest relative to that as a subroutine, and its last point.</summary>
    private sealed record Outline((int X, int Y) Start, byte[] Rest, (int X, int Y) End)
    {
        /// <summary>Null for a glyph without ink.</summary>
        public static Outline? Of(FontFace face, ushort glyph)
        {
            var scale = 1000.0 / face.UnitsPerEm;
            var path = SvgPathParser.Parse(GlyphOutlines.PathOf(face, glyph));
            if (path.Points.Count == 0)
            {
                return null;
            }

            // Differences of rounded positions, so that rounding errors do not add up.
            var start = Rounded(0);
            var (x, y) = start;
            var result = new List<byte>();
            var next = 1;
            foreach (var command in path.Commands.Skip(1))
            {
                var points = command switch { 'C' => 3, 'Z' => 0, _ => 1 };
                for (var i = 0; i < points; i++)
                {
                    var (toX, toY) = Rounded(next++);
                    Number(result, toX - x);
                    Number(result, toY - y);
                    (x, y) = (toX, toY);
                }

                if (points > 0)
                {
                    result.Add(command switch { 'M' => RMoveTo, 'L' => RLineTo, _ => RRCurveTo });
                }
            }

            result.Add(Return);
            return new Outline(start, [.. result], (x, y));

            (int X, int Y) Rounded(int point) => ((int)Math.Round(path.Points[point].X * scale), (int)Math.Round(path.Points[point].Y * scale));
        }
    }
}
