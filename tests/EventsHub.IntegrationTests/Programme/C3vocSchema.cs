using System.Text.Json;
using EventsHub.Testing;
using Json.Schema;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The official schema of c3voc JSON, formats such as uri and date-time included.</summary>
internal static class C3vocSchema
{
    /// <summary>What is wrong with a file; empty when nothing is. Skips where the schema is missing.</summary>
    public static IReadOnlyList<string> ErrorsOf(byte[] file)
    {
        var text = File.ReadAllText(SharedData.Path("schemas/schedule.schema.json"));
        var schema = Cache.TryGetValue(text, out var known) ? known : Cache[text] = JsonSchema.FromText(text);
        using var document = JsonDocument.Parse(file);
        var results = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(d => d.Errors is { Count: > 0 }).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).Distinct().Take(20)];
    }

    private static readonly Dictionary<string, JsonSchema> Cache = [];
}
