using System.Text.RegularExpressions;

namespace EventsHub.UnitTests.Documents;

/// <summary>A PDF in a file of its own, checked by qpdf as soon as it is made.</summary>
internal sealed partial class PdfSample : IDisposable
{
    private PdfSample(string path) => FilePath = path;

    public string FilePath { get; }

    public byte[] Bytes => File.ReadAllBytes(FilePath);

    /// <summary>Has a document written and checks its syntax.</summary>
    public static async Task<PdfSample> CreateAsync(Func<Stream, Task> write)
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}.pdf");
        await using (var stream = File.Create(path))
        {
            await write(stream);
        }

        Tool.Run("qpdf", "--check", path);
        return new PdfSample(path);
    }

    /// <summary>The text of one page, or of all, without marks of direction.</summary>
    public string Text(int? page = null)
    {
        string[] range = page is { } number ? ["-f", $"{number}", "-l", $"{number}"] : [];
        return DirectionMarks().Replace(Tool.Run("pdftotext", [.. range, FilePath, "-"]), "");
    }

    /// <summary>The structure tree with its text, as Poppler reads it.</summary>
    public string Structure() => Tool.Run("pdfinfo", "-struct-text", FilePath);

    /// <summary>What Poppler says about the document.</summary>
    public string Info() => Tool.Run("pdfinfo", FilePath);

    /// <summary>What zbar reads from a page at a resolution.</summary>
    public IReadOnlyList<string> QrCodes(int page, int dotsPerInch)
    {
        var prefix = Path.ChangeExtension(FilePath, null) + $"-{page}-{dotsPerInch}";
        Tool.Run("pdftoppm", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", "-png", FilePath, prefix);
        try
        {
            return Tool.Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", prefix + ".png").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(prefix + ".png");
        }
    }

    public void Dispose() => File.Delete(FilePath);

    [GeneratedRegex("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")]
    private static partial Regex DirectionMarks();
}
