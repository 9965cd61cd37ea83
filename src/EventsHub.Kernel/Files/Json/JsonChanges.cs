using System.Text.Json.Nodes;

namespace EventsHub.Kernel.Files.Json;

/// <summary>Compares two JSON documents of the same structure. List items with a <c>code</c> are matched by it, so that moving them is no
/// change.</summary>
public static class JsonChanges
{
    private const int Longest = 120;

    /// <summary>The differences, in the order of the newer document; removals follow at the end of each object or list. Long values are cut.</summary>
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
