using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

/// <summary>Texts in files, whose language may be unknown.</summary>
internal static class FeedText
{
    /// <summary>Language tag for a text of unknown language ("undetermined" in BCP 47).</summary>
    public const string Unlabelled = "und";

    public static LocalizedText Of(string? text) => LocalizedText.Of(Unlabelled, text ?? "");

    /// <summary>The text in whichever language comes first, for messages.</summary>
    public static string Any(this LocalizedText? text) => text?.All.Values.FirstOrDefault() ?? "";

    /// <summary>The same texts with the unlabelled one assigned to a language.</summary>
    public static LocalizedText Settled(this LocalizedText text, string language) =>
        new(text.All.Select(t => new KeyValuePair<string, string>(t.Key == Unlabelled ? language : t.Key, t.Value)));
}
