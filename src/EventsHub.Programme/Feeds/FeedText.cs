using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

/// <summary>Texts of a file, whose language may not be said.</summary>
internal static class FeedText
{
    /// <summary>The tag of a text whose language the file does not say (BCP 47: undetermined).</summary>
    public const string Unlabelled = "und";

    public static LocalizedText Of(string? text) => LocalizedText.Of(Unlabelled, text ?? "");

    /// <summary>Any of its texts, to name it by.</summary>
    public static string Any(this LocalizedText? text) => text?.All.Values.FirstOrDefault() ?? "";

    /// <summary>The same with the language of the unlabelled text settled.</summary>
    public static LocalizedText Settled(this LocalizedText text, string language) =>
        new(text.All.Select(t => new KeyValuePair<string, string>(t.Key == Unlabelled ? language : t.Key, t.Value)));
}
