using System.Text.Json.Serialization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventsHub.Kernel.Files.Json;

/// <summary>JSON for people to read and edit: objects and lists that fit into 120 characters stay on one line, longer ones are indented, and letters of
/// every script are written as they are.</summary>
public static class ReadableJson
{
    /// <summary>Settings for files that people may write by hand: names in camel case, comments and trailing commas allowed, unknown and repeated names
    /// refused.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private const int Width = 120;
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as text, ending with a line feed. The outermost object or list is always spread over several lines.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, indent: 0, used: 0, isRoot: true);
        return text.Append('\n').ToString();
    }

    /// <summary>A copy of an object without nulls, empty texts, empty lists and empty objects.</summary>
    public static JsonObject WithoutEmpty(JsonObject given)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in given)
        {
            switch (value)
            {
                case JsonObject inner when WithoutEmpty(inner) is { Count: > 0 } some:
                    kept[name] = some;
                    break;
                case JsonArray { Count: > 0 } list:
                    kept[name] = new JsonArray([.. list.Select(item => item is JsonObject inner ? WithoutEmpty(inner) : item?.DeepClone())]);
                    break;
                case JsonValue single when !(single.TryGetValue<string>(out var text) && text.Length == 0):
                    kept[name] = single.DeepClone();
                    break;
            }
        }

        return kept;
    }

    /// <summary>One text of a file, before the file is read and checked as a whole, for instance to know whose it is.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="maxLength">The longest file that is looked at, in characters.</param>
    /// <param name="path">Names of the objects around the text, then its own.</param>
    /// <returns>The text; null when it is not there, or the file cannot be read.</returns>
    public static string? TextIn(string text, int maxLength, params ReadOnlySpan<string> path)
    {
        try
        {
            using var file = JsonDocument.Parse(Utf8(text.Length <= maxLength ? text : ""), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var found = file.RootElement;
            foreach (var name in path)
            {
                if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
                {
                    return null;
                }
            }

            return found.ValueKind == JsonValueKind.String ? found.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a file with <see cref="Options"/>. A half of a surrogate pair in it becomes U+FFFD.</summary>
    /// <exception cref="JsonException">It is not JSON, or not what is wanted.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(Utf8(text), Options) ?? throw new JsonException("null", "$", 0, 0);

    /// <summary>A value as JSON on one line, with blanks after commas and colons.</summary>
    public static string OnOneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } inner => $"{{ {string.Join(", ", inner.Select(p => $"{Quoted(p.Key)}: {OnOneLine(p.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(OnOneLine))}]",
        null => "null",
        _ => node.ToJsonString(Letters),
    };

    private static void Append(StringBuilder text, JsonNode? node, int indent, int used, bool isRoot = false)
    {
        var line = OnOneLine(node);
        if (node is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }) || (!isRoot && used + line.Length <= Width))
        {
            text.Append(line);
            return;
        }

        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        text.Append(open);
        var inner = new string(' ', indent + 2);
        var items = node is JsonObject members ? members.Select(m => ($"{Quoted(m.Key)}: ", m.Value)) : node.AsArray().Select(item => ("", item));
        var separator = "\n";
        foreach (var (name, value) in items)
        {
            text.Append(separator).Append(inner).Append(name);
            Append(text, value, indent + 2, inner.Length + name.Length + 1);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }

    // Given text, the reader throws another exception at halves of surrogate pairs.
    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Quoted(string name) => JsonValue.Create(name).ToJsonString(Letters);
}
