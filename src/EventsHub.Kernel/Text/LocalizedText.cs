namespace EventsHub.Kernel.Text;

/// <summary>One text in several languages, keyed by BCP 47 tags such as <c>fr</c> or <c>zh-Hant</c>.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>A text in no language yet.</summary>
    public LocalizedText()
    {
    }

    /// <summary>A text in the languages given; blank ones are left out.</summary>
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

    /// <summary>Every language with its text, in the order of the language tags.</summary>
    public IReadOnlyDictionary<string, string> All => _texts;

    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>A text in one language.</summary>
    public static LocalizedText Of(string language, string text) => new([new(language, text)]);

    /// <summary>A text in English.</summary>
    public static LocalizedText English(string text) => Of("en", text);

    /// <summary>The text for a reader of <paramref name="language"/>: that language, else its parent (<c>fr-CA</c> → <c>fr</c>), else
    /// <paramref name="fallback"/>, else English, else whichever there is; empty when there is none.</summary>
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

    /// <summary>The same texts with one language added, replaced, or (when blank) taken out.</summary>
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
