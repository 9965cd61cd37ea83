using System.Text.Json.Serialization;
using EventsHub.Kernel.Storage;

namespace EventsHub.Kernel.Text;

/// <summary>A text in several languages, keyed by BCP 47 tags such as <c>fr</c> or <c>zh-Hant</c>. Immutable, and compared by value.</summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>An empty text.</summary>
    public LocalizedText()
    {
    }

    /// <summary>A text in the given languages; blank entries are left out, the others trimmed.</summary>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (language, text) in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                _texts[language] = text.Trim();
            }
        }
    }

    /// <summary>All languages with their texts, sorted by tag.</summary>
    public IReadOnlyDictionary<string, string> All => _texts;

    /// <summary>True when there is no text in any language.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>A text in a single language.</summary>
    public static LocalizedText Of(string language, string text) => new([new(language, text)]);

    /// <summary>A text in English only.</summary>
    public static LocalizedText English(string text) => Of("en", text);

    /// <summary>The text for a reader of <paramref name="language"/>: in that language or a parent of it (<c>fr-CA</c> → <c>fr</c>), else in
    /// <paramref name="fallback"/>, else in English, else in whichever comes first; "" when there is none.</summary>
    public string In(string language, string? fallback = null)
    {
        for (var tag = language; tag.Length > 0; tag = Parent(tag))
        {
            if (_texts.TryGetValue(tag, out var text))
            {
                return text;
            }
        }

        return fallback is not null && _texts.TryGetValue(fallback, out var other) ? other
            : _texts.TryGetValue("en", out var english) ? english
            : _texts.Values.FirstOrDefault() ?? "";
    }

    /// <summary>A copy with one language added or replaced, or removed when <paramref name="text"/> is blank.</summary>
    public LocalizedText With(string language, string? text) =>
        new([.. _texts.Where(t => t.Key != language), new(language, text ?? "")]);

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && _texts.SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text.Key, text.Value));

    /// <inheritdoc/>
    public override string ToString() => In("en");

    private static string Parent(string tag) => tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "";
}
