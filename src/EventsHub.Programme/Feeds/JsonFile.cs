using System.Globalization;
using System.Text.Json;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds;

/// <summary>Reads JSON leniently: comments and trailing commas are accepted; of a repeated name the last counts, which is reported. Deep nesting is
/// refused.</summary>
internal static class JsonFile
{
    private const int MaxDepth = 64;

    /// <exception cref="ValidationFailedException">The file is not JSON.</exception>
    public static JsonElement Read(ReadOnlySpan<byte> file, FeedFindings findings, Texts texts)
    {
        var (text, encoding) = TextEncodings.Decode(file, null);
        if (encoding == "windows-1252")
        {
            findings.Add(Oddity.WrongEncoding, "UTF-8");
        }

        try
        {
            return Parse(text, allowTwice: false);
        }
        catch (JsonException first)
        {
            try
            {
                var lenient = Parse(text, allowTwice: true);
                findings.Add(Oddity.KeyTwice, Key(first.Message));
                return lenient;
            }
            catch (JsonException exception)
            {
                throw Refused(exception, texts);
            }
        }
    }

    private static JsonElement Parse(string text, bool allowTwice)
    {
        using var document = JsonDocument.Parse(text, new()
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = MaxDepth,
            AllowDuplicateProperties = allowTwice,
        });
        return document.RootElement.Clone();
    }

    private static ValidationFailedException Refused(JsonException exception, Texts texts) => new("File",
        texts["The file cannot be read as JSON: line {0}, position {1}. It may be cut off, or nested deeper than {2} levels; export it again.",
            (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1, MaxDepth]);

    // The exception message quotes the name.
    private static string Key(string message) => message.Split('\'', '"') is [_, var key, ..] ? key : "";

    /// <summary>The first of the named properties that exists and is not null; null otherwise.</summary>
    public static JsonElement? Get(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A string, number or Boolean property as text; null when there is none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names) => element.Get(names)?.AsText();

    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A localised text, from either a string or an object with one property per language.</summary>
    public static LocalizedText? Localized(this JsonElement element, Func<string, string> clean, params ReadOnlySpan<string> names) =>
        element.Get(names) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new(value.EnumerateObject().Where(p => Tag(p.Name) is not null && p.Value.ValueKind == JsonValueKind.String)
            .Select(p => new KeyValuePair<string, string>(Tag(p.Name)!, clean(p.Value.GetString()!))))
        : FeedText.Of(clean(value.AsText() ?? ""));

    // Variants such as "de-formal" and "zh-tw" count as German and Chinese.
    private static string? Tag(string name) => Languages.IsKnown(name) ? name : name.Split('-', '_')[0] is var first && Languages.IsKnown(first) && first != name ? first : null;

    public static bool? Flag(this JsonElement element, string name) => element.Text(name)?.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" or "" => false,
        _ => null,
    };

    public static int? Number(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The objects of an array; none when it is no array.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement? list) => list is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object) : [];

    /// <summary>The elements of an array, or the values of an object.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? list) => list is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(p => p.Value)
        : [];
}
