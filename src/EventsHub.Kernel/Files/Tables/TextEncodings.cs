using System.Text;
using System.Text.Unicode;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Finds out how the text of a file is encoded: by its byte order mark, else UTF-8 when every byte fits it, else Windows-1252, which
/// Western spreadsheets write. Other encodings cannot be told from it by their bytes; people choose those.</summary>
public static class TextEncodings
{
    /// <summary>What can be chosen (IANA names).</summary>
    public static readonly IReadOnlyList<string> Offered =
        ["utf-8", "utf-16", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1256", "shift_jis", "euc-kr", "gb18030", "big5"];

    /// <summary>The text of a file, and the encoding that it was read in: the one chosen, else the one that it shows itself to be in.</summary>
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
