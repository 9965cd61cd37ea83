using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Mailings.Domain;

/// <summary>Subjects and texts that belong together, by language.</summary>
internal static class WrittenPairs
{
    /// <summary>Refuses a subject without a text and a text without a subject: a reader of one language must not get half of it in another.</summary>
    /// <param name="subject">The subject, by language.</param>
    /// <param name="text">The text, by language.</param>
    /// <param name="field">The field that both were typed in.</param>
    /// <param name="required">The languages in which there must be both.</param>
    /// <exception cref="DomainRuleException">One of them is missing in a language.</exception>
    public static void CheckWhole(LocalizedText subject, LocalizedText text, string field, params IEnumerable<string> required)
    {
        foreach (var language in subject.All.Keys.Union(text.All.Keys).Union(required))
        {
            if (!subject.All.ContainsKey(language))
            {
                throw new DomainRuleException("mailing.no-subject", "Give it a subject in this language.") { Field = $"{field}.Subject[{language}]" };
            }

            if (!text.All.ContainsKey(language))
            {
                throw new DomainRuleException("mailing.no-text", "Write the text in this language.") { Field = $"{field}.Text[{language}]" };
            }
        }
    }

    /// <summary>The language of a text that a reader of another one reads: that one, or a parent of it; null when it is written in neither.</summary>
    public static string? LanguageFor(LocalizedText text, string reader)
    {
        for (var tag = reader; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            if (text.All.ContainsKey(tag))
            {
                return tag;
            }
        }

        return null;
    }
}
