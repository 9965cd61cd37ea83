using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Documents;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents;

/// <summary>A PDF in a file of its own, checked as soon as it is made: its syntax by qpdf, its structure by the rules of PDF/UA-1. Every document of these tests is made here.</summary>
internal sealed partial class PdfSample : IDisposable
{
    private PdfSample(string path) => FilePath = path;

    public string FilePath { get; }

    public byte[] Bytes => File.ReadAllBytes(FilePath);

    /// <summary>Has a document written and checks it.</summary>
    public static async Task<PdfSample> CreateAsync(Func<Stream, Task> write)
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}.pdf");
        await using (var stream = File.Create(path))
        {
            await write(stream);
        }

        var sample = new PdfSample(path);
        Tool.Run("qpdf", "--check", path);
        Assert.Empty(PdfUaChecker.Check(path));
        return sample;
    }

    /// <summary>Has one page drawn, of the size of A6, and checks it.</summary>
    public static Task<PdfSample> PageAsync(DisplayList list) => CreateAsync(async stream =>
    {
        using var document = new PdfDocument(stream, Samples.Info());
        await document.AddPageAsync(PaperSize.A6.Width, PaperSize.A6.Height, list, default);
        await document.FinishAsync(default);
    });

    /// <summary>The text of one page, or of all, without marks of direction.</summary>
    public string Text(int? page = null) => Text(page, []);

    /// <summary>The text of one page in the order of drawing, without marks of direction.</summary>
    public string TextAsDrawn(int page) => Text(page, ["-raw"]);

    private string Text(int? page, string[] how)
    {
        string[] range = page is { } number ? ["-f", $"{number}", "-l", $"{number}"] : [];
        return DirectionMarks().Replace(Tool.Run("pdftotext", [.. how, .. range, FilePath, "-"]), "");
    }

    /// <summary>The structure tree with its text, as Poppler reads it.</summary>
    public string Structure() => Tool.Run("pdfinfo", "-struct-text", FilePath);

    /// <summary>The words of a page with their left, upper and right ends in points.</summary>
    public IReadOnlyList<(string Word, double Left, double Top, double Right)> Boxes(int page) =>
    [
        .. Box().Matches(Tool.Run("pdftotext", "-bbox", "-f", $"{page}", "-l", $"{page}", FilePath, "-")).Select(match => (
            System.Net.WebUtility.HtmlDecode(match.Groups[4].Value), Number(match, 1), Number(match, 2), Number(match, 3))),
    ];

    /// <summary>The document as readable syntax, with streams and object streams opened.</summary>
    public string Syntax() => Tool.Run("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", FilePath, "-");

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

    /// <summary>Forgets the document, unless somebody wants to look at it: EVENTSHUB_KEEP_PDFS names a folder for that.</summary>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("EVENTSHUB_KEEP_PDFS") is { Length: > 0 } folder)
        {
            File.Copy(FilePath, Path.Combine(Directory.CreateDirectory(folder).FullName, Path.GetFileName(FilePath)));
        }

        File.Delete(FilePath);
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*>(.*)</word>""")]
    private static partial Regex Box();

    [GeneratedRegex("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")]
    private static partial Regex DirectionMarks();
}
