using System.Text;

namespace EventsHub.Kernel.Files;

/// <summary>The kinds of file that people may upload. A file is accepted only when its first bytes match the extension of its name.</summary>
public static class FileKinds
{
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] Office = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly Dictionary<string, (string MediaType, Func<ReadOnlySpan<byte>, bool> Is)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pdf"] = ("application/pdf", b => b.StartsWith("%PDF-"u8)),
        ["pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", IsZip),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", IsZip),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsZip),
        ["odp"] = ("application/vnd.oasis.opendocument.presentation", IsZip),
        ["odt"] = ("application/vnd.oasis.opendocument.text", IsZip),
        ["ods"] = ("application/vnd.oasis.opendocument.spreadsheet", IsZip),
        ["key"] = ("application/vnd.apple.keynote", IsZip),
        ["epub"] = ("application/epub+zip", IsZip),
        ["zip"] = ("application/zip", IsZip),
        ["ppt"] = ("application/vnd.ms-powerpoint", IsOffice),
        ["doc"] = ("application/msword", IsOffice),
        ["xls"] = ("application/vnd.ms-excel", IsOffice),
        ["png"] = ("image/png", b => b.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])),
        ["jpg"] = ("image/jpeg", IsJpeg),
        ["jpeg"] = ("image/jpeg", IsJpeg),
        ["gif"] = ("image/gif", b => b.StartsWith("GIF8"u8)),
        ["webp"] = ("image/webp", b => b.StartsWith("RIFF"u8) && b.Length > 12 && b[8..].StartsWith("WEBP"u8)),
        ["tif"] = ("image/tiff", IsTiff),
        ["tiff"] = ("image/tiff", IsTiff),
        ["mp4"] = ("video/mp4", b => b.Length > 12 && b[4..].StartsWith("ftyp"u8)),
        ["webm"] = ("video/webm", b => b.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])),
        ["mp3"] = ("audio/mpeg", b => b.StartsWith("ID3"u8) || b.Length > 2 && b[0] == 0xFF && (b[1] & 0xE0) == 0xE0),
        ["ogg"] = ("audio/ogg", b => b.StartsWith("OggS"u8)),
        // SVG files may contain scripts, so they are sent with a media type that browsers download instead of opening.
        ["svg"] = ("application/octet-stream", IsText),
        ["txt"] = ("text/plain", IsText),
        ["md"] = ("text/plain", IsText),
        ["csv"] = ("text/csv", IsText),
        ["bib"] = ("text/plain", IsText),
        ["tex"] = ("text/plain", IsText),
    };

    /// <summary>Accepted extensions with their dot, for the <c>accept</c> attribute of file inputs.</summary>
    public static IEnumerable<string> Extensions => Kinds.Keys.Select(k => "." + k);

    /// <summary>The media type to store and send a file with; null when its extension is not accepted or its content does not match.</summary>
    public static string? MediaTypeOf(string name, ReadOnlySpan<byte> content) =>
        Kinds.TryGetValue(Path.GetExtension(name).TrimStart('.'), out var kind) && kind.Is(content) ? kind.MediaType : null;

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip);

    private static bool IsOffice(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Office);

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsTiff(ReadOnlySpan<byte> bytes) => bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    // Only the beginning is checked. A UTF-8 character that the cut splits is no reason to refuse the file.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var begin = bytes[..Math.Min(bytes.Length, 4096)];
        return !begin.Contains((byte)0) && Encoding.UTF8.GetCharCount(begin) > 0;
    }
}
