using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.Files.Json;

/// <summary>Line numbers of all values in a JSON file, so that an error can say where it is: "products[2].vat (line 57)".</summary>
public sealed partial class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private JsonPlaces()
    {
    }

    /// <summary>Indexes a well-formed file.</summary>
    public static JsonPlaces In(string text)
    {
        var places = new JsonPlaces();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var (line, counted) = (1, 0);
        var open = new Stack<(string Path, int Index)>();
        var name = "";
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            var path = name;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = open.Peek().Path is { Length: > 0 } parent ? $"{parent}.{reader.GetString()}" : reader.GetString()!;
                continue;
            }

            if (open.TryPeek(out var list) && list.Index >= 0)
            {
                open.Pop();
                open.Push((list.Path, list.Index + 1));
                path = $"{list.Path}[{list.Index}]";
            }

            places._lines.TryAdd(path, line);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return places;
    }

    /// <summary>The path of a property as the file spells it, and its line; where the property is missing, the line of the nearest object or list that
    /// should contain it. Lines count from 1.</summary>
    /// <param name="property">A path as validators give it: <c>Products[2].Name[fr]</c>.</param>
    public (string Path, int Line) Of(string property)
    {
        var path = Language().Replace(Initial().Replace(property, match => match.Value.ToLowerInvariant()), ".$1");
        for (var holder = path; ; holder = holder[..Math.Max(0, holder.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(holder, out var line))
            {
                return (path, line);
            }

            if (holder.Length == 0)
            {
                return (path, 1);
            }
        }
    }

    /// <summary>A sentence for people about a file that could not be parsed or read, with the line.</summary>
    public static string Explain(JsonException exception, Texts texts)
    {
        var path = (exception.Path ?? "$").TrimStart('$').TrimStart('.');
        var line = ((exception.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return (exception.Message, path.Length) switch
        {
            (var message, _) when message.Contains("could not be mapped", StringComparison.Ordinal) =>
                texts["Line {0}: the name {1} means nothing here. Check its spelling.", line, path],
            (var message, _) when message.Contains("Duplicate", StringComparison.Ordinal) || message.Contains("duplicate", StringComparison.Ordinal) =>
                texts["Line {0}: the name {1} stands twice.", line, path],
            (_, 0) => texts["Line {0}: this is not JSON. A comma, a quotation mark or a bracket is missing or too much near here.", line],
            _ when exception.InnerException is JsonException || IsSyntax(exception) =>
                texts["Line {0}: this is not JSON. A comma, a quotation mark or a bracket is missing or too much near here.", line],
            _ => texts["Line {0}: {1} cannot be read. Check the value.", line, path],
        };
    }

    private static bool IsSyntax(JsonException exception) => exception.GetType() != typeof(JsonException) || exception.InnerException?.GetType().Name == "JsonReaderException";

    [GeneratedRegex(@"(?<=^|\.)[A-Z]")]
    private static partial Regex Initial();

    [GeneratedRegex(@"\[([^\]\d][^\]]*)\]")]
    private static partial Regex Language();
}
