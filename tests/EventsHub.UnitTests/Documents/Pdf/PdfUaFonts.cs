using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>The rules of clause 7.21: fonts are embedded, hold what is shown, at the width stated, and say what it means.</summary>
internal sealed partial class PdfUaFonts(QpdfObjects pdf, Action<bool, string> require)
{
    private readonly Dictionary<string, Font> fonts = [];

    /// <summary>Checks the fonts that a piece of content shows glyphs of.</summary>
    public void Check(JsonNode? resources, ContentScanner scan)
    {
        foreach (var (name, codes) in scan.Codes)
        {
            var reference = pdf.Resolve(resources?["/Font"])![name]!.GetValue<string>();
            if (!fonts.TryGetValue(reference, out var font))
            {
                fonts.Add(reference, font = Read(reference));
            }

            require(codes.IsSubsetOf(font.Meanings), $"7.21.7: {font.Name} shows glyphs that stand for no character.");
            foreach (var code in codes)
            {
                require(font.Glyphs.TryGetValue(code, out var width), $"7.21.4.1: {font.Name} does not hold a glyph that is shown.");
                require(code != 0, $"7.21.8: {font.Name} shows the glyph for missing characters.");
                require(width is null || Math.Abs(width.Value - font.Widths.GetValueOrDefault(code, 1000)) <= 1, $"7.21.5: {font.Name} states another width than its font program.");
            }
        }
    }

    private Font Read(string reference)
    {
        var font = pdf.Resolve(reference)!;
        var name = font["/BaseFont"]!.GetValue<string>();
        require(font["/Subtype"]!.GetValue<string>() == "/Type0", $"7.21.6: {name} is a simple font, which is not judged here.");
        require(font["/Encoding"]?.ToJsonString() is "\"/Identity-H\"" or "\"/Identity-V\"", $"7.21.3.3: the encoding of {name} is not one of those that every reader knows.");
        var descendant = pdf.Resolve(font["/DescendantFonts"]![0])!;
        var descriptor = pdf.Resolve(descendant["/FontDescriptor"])!;
        require(descendant["/CIDSystemInfo"]?["/Registry"] is not null && descendant["/CIDSystemInfo"]?["/Ordering"] is not null, $"7.21.3.1: {name} does not name its characters' collection.");
        require(descendant["/Subtype"]!.GetValue<string>() == "/CIDFontType0" || descendant["/CIDToGIDMap"] is not null, $"7.21.3.2: {name} does not say which glyphs its codes are.");
        require(descriptor["/CIDSet"] is null, $"7.21.4.2: {name} lists its glyphs, which is not judged here.");
        var program = descriptor["/FontFile2"] ?? descriptor["/FontFile3"];
        require(program is not null, $"7.21.4.1: {name} is not embedded.");
        var glyphs = program is null ? [] : descriptor["/FontFile2"] is not null ? TrueTypeGlyphs(pdf.Data(program)) : CffGlyphs.Read(pdf.Data(program)).ToDictionary(cid => cid, _ => (int?)null);
        return new Font(name, Meanings(font, name), glyphs, Widths(descendant["/W"]!.AsArray()));
    }

    private HashSet<int> Meanings(JsonNode font, string name)
    {
        require(font["/ToUnicode"] is not null, $"7.21.7: {name} does not say what its glyphs mean.");
        var map = font["/ToUnicode"] is { } stream ? Encoding.ASCII.GetString(pdf.Data(stream)) : "";
        var result = new HashSet<int>();
        foreach (Match match in MappedCode().Matches(map))
        {
            result.Add(Convert.ToInt32(match.Groups[1].Value, 16));
            require(match.Groups[2].Value.Chunk(4).All(unit => new string(unit) is not ("0000" or "FEFF" or "FFFE")), $"7.21.7: a glyph of {name} stands for what is no character.");
        }

        return result;
    }

    private static Dictionary<int, int> Widths(JsonArray array)
    {
        var result = new Dictionary<int, int>();
        for (var i = 0; i + 1 < array.Count; i += 2)
        {
            var first = QpdfObjects.Number(array[i]!);
            foreach (var width in array[i + 1]!.AsArray())
            {
                result[first++] = QpdfObjects.Number(width!);
            }
        }

        return result;
    }

    /// <summary>Glyphs and their widths in thousandths of an em.</summary>
    private static Dictionary<int, int?> TrueTypeGlyphs(ReadOnlySpan<byte> font)
    {
        var tables = new Dictionary<string, int>();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font[4..]); i++)
        {
            var entry = font[(12 + (16 * i))..];
            tables.Add(Encoding.ASCII.GetString(entry[..4]), BinaryPrimitives.ReadInt32BigEndian(entry[8..]));
        }

        double em = BinaryPrimitives.ReadUInt16BigEndian(font[(tables["head"] + 18)..]);
        int count = BinaryPrimitives.ReadUInt16BigEndian(font[(tables["maxp"] + 4)..]), metrics = BinaryPrimitives.ReadUInt16BigEndian(font[(tables["hhea"] + 34)..]);
        var result = new Dictionary<int, int?>();
        for (var glyph = 0; glyph < count; glyph++)
        {
            result.Add(glyph, (int)Math.Round(BinaryPrimitives.ReadUInt16BigEndian(font[(tables["hmtx"] + (4 * Math.Min(glyph, metrics - 1)))..]) * 1000 / em));
        }

        return result;
    }

    private sealed record Font(string Name, HashSet<int> Meanings, Dictionary<int, int?> Glyphs, Dictionary<int, int> Widths);

    [GeneratedRegex("(?m)^<([0-9A-F]{4})><([0-9A-F]{4,})>")]
    private static partial Regex MappedCode();
}
