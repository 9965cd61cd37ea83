using System.Text;
using System.Text.Unicode;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Detects the encoding of a text file: from its byte order mark, else UTF-8 if all bytes are valid UTF-8, else that of Windows-1252, Mac OS Roman and DOS (code page 850) in which the most letters beyond ASCII
/// stand beside letters; Windows-1252, which Western versions of Excel write, when they are level. Other encodings cannot be told apart by their bytes, so people choose them from a list.</summary>
public static class TextEncodings
{
    /// <summary>Encodings that people can choose (IANA names).</summary>
    public static readonly IReadOnlyList<string> Offered =
    [
        "utf-8", "utf-16", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
        "iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9", "iso-8859-13", "iso-8859-15",
        "macintosh", "x-mac-ce", "x-mac-cyrillic", "x-mac-greek", "x-mac-turkish", "ibm437", "ibm850", "ibm852", "cp866", "koi8-r", "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5",
    ];

    private static readonly string[] Western = ["windows-1252", "macintosh", "ibm850"];

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
            _ => InWestern(bytes),
        };
    }

    private static (string Text, string Encoding) InWestern(ReadOnlySpan<byte> bytes)
    {
        var best = (Text: "", Encoding: "", Score: int.MinValue);
        foreach (var name in Western)
        {
            var text = Named(name).GetString(bytes);
            var score = Score(text);
            best = score > best.Score ? (text, name, score) : best;
        }

        return (best.Text, best.Encoding);
    }

    // Accented letters stand beside letters of their own kind; in the wrong encoding they are signs within words, or capitals in the middle of them, or control characters.
    private static int Score(string text)
    {
        var score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter < 0x80)
            {
                continue;
            }

            var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            var isInWord = char.IsAsciiLetter(before) || char.IsAsciiLetter(after);
            score += char.IsControl(letter) ? -3 : !isInWord ? 0 : !char.IsLetter(letter) ? (letter is '’' or '–' or '·' ? 0 : -1) : char.IsUpper(letter) && char.IsAsciiLetterLower(before) ? -1 : 1;
        }

        return score;
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
