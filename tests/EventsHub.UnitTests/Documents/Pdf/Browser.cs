namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>What a browser makes of a page: started once, it photographs it and prints it.</summary>
internal sealed class Browser : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("eventshub-browser-").FullName;

    /// <summary>Shows a page of HTML or SVG in a window of so many pixels.</summary>
    public Browser(string page, int width, int height, string extension = "html", bool prints = false)
    {
        var source = Path.Combine(folder, "page." + extension);
        var photograph = Path.Combine(folder, "page.png");
        File.WriteAllText(source, page);
        string[] printing = prints ? [$"--print-to-pdf={PdfPath}", "--no-pdf-header-footer"] : [];
        Tool.Run(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--font-render-hinting=none", "--disable-lcd-text", "--allow-file-access-from-files",
                "--virtual-time-budget=5000", $"--window-size={width},{height}", $"--screenshot={photograph}", .. printing, source,
            ]);
        Picture = Picture.ReadGrey(photograph);
    }

    /// <summary>The photograph.</summary>
    public Picture Picture { get; }

    /// <summary>Where the printed page is, if it was asked for.</summary>
    public string PdfPath => Path.Combine(folder, "page.pdf");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
