using System.Diagnostics;
using EventsHub.Testing;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The official schema of frab XML, asked through xmllint.</summary>
internal static class FrabSchema
{
    /// <summary>What xmllint finds wrong; empty when nothing is. Skips where schema or program is missing.</summary>
    public static async Task<string> ErrorsOfAsync(byte[] file)
    {
        var schema = SharedData.Path("schemas/schedule.xml.xsd");
        Assert.SkipUnless(File.Exists("/usr/bin/xmllint"), "xmllint is missing; the package libxml2-utils has it.");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file);
            using var xmllint = Process.Start(new ProcessStartInfo("/usr/bin/xmllint", ["--noout", "--schema", schema, path]) { RedirectStandardError = true })!;
            var said = await xmllint.StandardError.ReadToEndAsync();
            await xmllint.WaitForExitAsync();
            return xmllint.ExitCode == 0 ? "" : said;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
