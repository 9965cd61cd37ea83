using System.Text.Json;
using EventsHub.Testing;
using Json.Schema;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The schemas of c3voc JSON, formats such as uri and date-time included: the project's own, which is always asked, and the official one where it is there.</summary>
internal static class C3vocSchema
{
    private static readonly Lazy<JsonSchema> Own = new(() => JsonSchema.FromText(File.ReadAllText(TestFiles.Own("schemas/c3voc.json"))));
    private static readonly Lazy<JsonSchema?> Official = new(() => TestFiles.Shared("schemas/schedule.schema.json") is { } path ? JsonSchema.FromText(File.ReadAllText(path)) : null);

    /// <summary>Whether the official one can be asked.</summary>
    public static bool IsOfficialThere => Official.Value is not null;

    /// <summary>What is wrong with a file; empty when nothing is.</summary>
    public static IReadOnlyList<string> ErrorsOf(byte[] file) => [.. OwnErrorsOf(file), .. IsOfficialThere ? OfficialErrorsOf(file) : []];

    /// <summary>What the project's own schema finds.</summary>
    public static IReadOnlyList<string> OwnErrorsOf(byte[] file) => ErrorsOf(Own.Value, file);

    /// <summary>What the official schema finds.</summary>
    public static IReadOnlyList<string> OfficialErrorsOf(byte[] file) => ErrorsOf(Official.Value!, file);

    private static IReadOnlyList<string> ErrorsOf(JsonSchema schema, byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        var results = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(d => d.Errors is { Count: > 0 }).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).Distinct().Take(20)];
    }
}
