using System.Diagnostics;

namespace EventsHub.IntegrationTests;

/// <summary>Programs that judge what was made: qpdf, pdftotext, zbarimg. Tests skip, visibly, where one is missing.</summary>
public static class Tool
{
    /// <summary>Runs a program and gives what it says; fails the test when it fails.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
        }

        using (process)
        {
            var errors = process!.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output}{await errors}");
            return output;
        }
    }

    /// <summary>Checks a PDF and gives its text.</summary>
    public static async Task<string> TextOfPdfAsync(byte[] pdf)
    {
        using var file = new TempFile(pdf, ".pdf");
        await RunAsync("qpdf", "--check", file.Path);
        return await RunAsync("pdftotext", "-layout", file.Path, "-");
    }

    /// <summary>The QR codes on the pages of a PDF, in order.</summary>
    public static async Task<IReadOnlyList<string>> QrCodesOfPdfAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "badges.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            await RunAsync("qpdf", "--check", file);
            await RunAsync("pdftoppm", "-r", "200", "-png", file, Path.Combine(folder.FullName, "page"));
            var codes = new List<string>();
            foreach (var page in folder.EnumerateFiles("page*.png").OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                codes.AddRange((await RunAsync("zbarimg", "--quiet", "--raw", page.FullName)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            return codes;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>Bytes in a file of their own, for programs that want one.</summary>
internal sealed class TempFile : IDisposable
{
    public TempFile(byte[] content, string extension)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
