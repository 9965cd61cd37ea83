using System.Text.RegularExpressions;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Programs that take the text out of a file, each in a way of its own.</summary>
public enum Reader
{
    /// <summary>pdftotext: knows ActualText.</summary>
    Poppler,

    /// <summary>mutool.</summary>
    MuPdf,

    /// <summary>The device txtwrite: sorts by place.</summary>
    Ghostscript,

    /// <summary>What Firefox shows files with.</summary>
    PdfJs,
}

internal static partial class ReaderExtensions
{
    private const string PdfJs = "/usr/share/javascript/pdf/build/pdf.js";

    private const string Script = """
        require(process.argv[1]).getDocument({ data: new Uint8Array(require('fs').readFileSync(process.argv[2])), verbosity: 0 }).promise.then(async file => {
          for (let i = 1; i <= file.numPages; i++) {
            const text = await (await file.getPage(i)).getTextContent();
            console.log(text.items.map(item => item.str + (item.hasEOL ? '\n' : '')).join(''));
          }
        });
        """;

    /// <summary>The text of a file with single spaces, without marks of direction. Skips the test where the program is not installed.</summary>
    public static string TextOf(this Reader reader, string path)
    {
        Assert.SkipWhen(reader == Reader.PdfJs && !File.Exists(PdfJs), "PDF.js is not installed.");
        var text = reader switch
        {
            Reader.Poppler => Tool.Run("pdftotext", path, "-"),
            Reader.MuPdf => Tool.Run("mutool", "draw", "-q", "-F", "txt", path),
            Reader.Ghostscript => Tool.Run("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=txtwrite", "-sOutputFile=-", path),
            Reader.PdfJs => Tool.Run("node", "-e", Script, PdfJs, path),
            _ => throw new ArgumentOutOfRangeException(nameof(reader)),
        };
        return Plain(text);
    }

    /// <summary>A text as it is compared: with single spaces, without marks of direction.</summary>
    public static string Plain(string text) => Space().Replace(Marks().Replace(text, ""), " ").Trim();

    [GeneratedRegex(@"[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
