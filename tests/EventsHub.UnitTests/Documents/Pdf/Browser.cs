using Microsoft.Playwright;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>What a browser makes of a page: it photographs it and prints it once its fonts are there.</summary>
internal sealed class Browser : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly string folder;

    private Browser(string folder, Picture picture)
    {
        this.folder = folder;
        Picture = picture;
    }

    /// <summary>The photograph.</summary>
    public Picture Picture { get; }

    /// <summary>Where the printed page is, if it was asked for.</summary>
    public string PdfPath => Path.Combine(folder, "page.pdf");

    /// <summary>Shows a page of HTML in a window of so many pixels; skips the test when there is no browser.</summary>
    public static async Task<Browser> ShowAsync(string html, int width, int height, bool prints = false)
    {
        Assert.SkipUnless(File.Exists(Chromium), "chromium is not installed.");
        var limit = (float)TimeSpan.FromMinutes(5).TotalMilliseconds;
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Timeout = limit,
            Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--disable-lcd-text", "--allow-file-access-from-files"],
        });
        var page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        page.SetDefaultTimeout(limit);

        var folder = Directory.CreateTempSubdirectory("eventshub-browser-").FullName;
        var source = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(source, html);
        await page.GotoAsync(new Uri(source).AbsoluteUri);
        await page.EvaluateAsync("document.fonts.ready");
        var photograph = Path.Combine(folder, "page.png");
        await page.ScreenshotAsync(new() { Path = photograph });
        if (prints)
        {
            await page.PdfAsync(new() { Path = Path.Combine(folder, "page.pdf"), PreferCSSPageSize = true, Tagged = true });
        }

        return new(folder, Picture.ReadGrey(photograph));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
