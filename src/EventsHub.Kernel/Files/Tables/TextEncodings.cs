using System.Text;
using System.Text.Unicode;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Detects the encoding of a text file: from its byte order mark, else UTF-8 if all bytes are valid UTF-8, else Windows-1252, which Western
/// versions of Excel write. Other encodings cannot be told apart by their bytes, so people choose them from a list.</summary>
public static class TextEncodings
{
    /// <summary>Encodings that people can choose (IANA names).</summary>
    public static readonly IReadOnlyList<string> Offered =
        ["utf-8", "utf-16", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1256", "shift_jis", "euc-kr", "gb18030", "big5"];

    /// <summary>Decodes a file with the chosen encoding or, when none is chosen, with the detected one. Also returns the name of the encoding
    /// used.</summary>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? chosen)
    {
        if (chosen is { Length: > 0 })
        {
            return (Chosen(chosen).GetString(WithoutMark(bytes)), chosen);
        }

        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8.GetString(bytes[3..]), "utf-8"),
            [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes[2..]), "utf-16"),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16BE"),
            _ when System.Text.Unicode.Utf8.IsValid(bytes) => (Encoding.UTF8.GetString(bytes), "utf-8"),
            _ => (Named("windows-1252").GetString(bytes), "windows-1252"),
        };
    }

    private static Encoding Chosen(string name) => Offered.Contains(name, StringComparer.OrdinalIgnoreCase)
        ? Named(name)
        : throw TableFile.Refuse("import.encoding", "The encoding {0} is not known here. Choose one from the list.", name);

    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
        [0xFF, 0xFE, ..] => bytes[2..],
        _ => bytes,
    };
}
