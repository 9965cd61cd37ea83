namespace EventsHub.Documents.Text;

/// <summary>The writing direction of languages.</summary>
internal static class ReadingDirection
{
    private static readonly HashSet<string> RightToLeftLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
    };

    /// <summary>True for languages written from right to left. A script subtag, such as Latn in <c>ar-Latn</c>, decides before the language.</summary>
    public static bool IsRightToLeft(string? language)
    {
        if (language is null)
        {
            return false;
        }

        var subtags = language.Split('-', '_');
        return subtags.Skip(1).FirstOrDefault(tag => tag.Length == 4) is { } script
            ? script.ToUpperInvariant() is "ARAB" or "HEBR" or "THAA" or "SYRC" or "NKOO" or "ADLM"
            : RightToLeftLanguages.Contains(subtags[0]);
    }
}
