using System.Diagnostics;
using System.Xml;
using System.Xml.Schema;
using EventsHub.Testing;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The schemas of frab XML: the project's own, which is always asked, and the official one through xmllint, where both are there.</summary>
internal static class FrabSchema
{
    private const string Xmllint = "/usr/bin/xmllint";

    private static readonly Lazy<XmlSchemaSet> Own = new(() =>
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, TestFiles.Own("schemas/frab.xsd"));
        schemas.Compile();
        return schemas;
    });

    /// <summary>Whether the official one can be asked.</summary>
    public static bool IsOfficialThere { get; } = TestFiles.Shared("schemas/schedule.xml.xsd") is not null && File.Exists(Xmllint);

    /// <summary>What is wrong with a file; empty when nothing is.</summary>
    public static async Task<string> ErrorsOfAsync(byte[] file) => OwnErrorsOf(file) + (IsOfficialThere ? await OfficialErrorsOfAsync(file) : "");

    /// <summary>What the project's own schema finds.</summary>
    public static string OwnErrorsOf(byte[] file)
    {
        List<string> errors = [];
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = Own.Value, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, found) => errors.Add($"{found.Exception?.LineNumber}: {found.Message}");
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        while (reader.Read())
        {
        }

        return string.Join('\n', errors.Take(20));
    }

    /// <summary>What xmllint finds with the official schema.</summary>
    public static async Task<string> OfficialErrorsOfAsync(byte[] file)
    {
        using TempFile written = new(file, ".xml");
        using var xmllint = Process.Start(new ProcessStartInfo(Xmllint, ["--noout", "--schema", TestFiles.Shared("schemas/schedule.xml.xsd")!, written.Path]) { RedirectStandardError = true })!;
        var said = await xmllint.StandardError.ReadToEndAsync();
        await xmllint.WaitForExitAsync();
        return xmllint.ExitCode == 0 ? "" : said;
    }
}
