using System.Text.Json.Nodes;

namespace EventsHub.Kernel.Files.Json;

/// <summary>What differs between two JSON documents of one kind. Things with a code are the same thing wherever they stand in their list.</summary>
public static class JsonChanges
{
    private const int Longest = 120;

    /// <summary>The differences, in the order of the newer document.</summary>
    public static IEnumerable<EventFileChange> Between(JsonNode? before, JsonNode? after, string path = "") => (before, after) switch
    {
        (JsonObject old, JsonObject young) => Keys(old.Select(m => m.Key), young.Select(m => m.Key))
            .SelectMany(key => Between(old[key], young[key], path.Length == 0 ? key : $"{path}.{key}")),
        _ when ByCode(before, after) is { } lists => Keys(lists.Old.Keys, lists.Young.Keys)
            .SelectMany(code => Between(lists.Old.GetValueOrDefault(code), lists.Young.GetValueOrDefault(code), $"{path}[{code}]")),
        _ when JsonNode.DeepEquals(before, after) => [],
        _ => [new(path, Short(before), Short(after))],
    };

    private static IEnumerable<string> Keys(IEnumerable<string> old, IEnumerable<string> young)
    {
        List<string> kept = [.. young];
        return kept.Concat(old.Except(kept));
    }

    private static (Dictionary<string, JsonNode?> Old, Dictionary<string, JsonNode?> Young)? ByCode(JsonNode? before, JsonNode? after) =>
        (before is null or JsonArray) && (after is null or JsonArray) && ((before ?? after) as JsonArray)?.FirstOrDefault() is JsonObject item && item.ContainsKey("code")
            ? (Coded(before), Coded(after))
            : null;

    private static Dictionary<string, JsonNode?> Coded(JsonNode? list) =>
        (list as JsonArray ?? []).ToDictionary(item => (string)item!["code"]!, item => item, StringComparer.Ordinal);

    private static string? Short(JsonNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var text = ReadableJson.OnOneLine(node);
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
