using EventsHub.Domain.Common;

namespace EventsHub.Application.Programme;

/// <summary>Texts in several languages as forms carry them: a box for each language.</summary>
public static class TextInput
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 500;

    /// <summary>The longest abstract or biography, in UTF-16 units.</summary>
    public const int MaxText = 20_000;

    /// <summary>A box for each language that a text is in.</summary>
    public static Dictionary<string, string?> Of(LocalizedText text) => text.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    internal static LocalizedText ToText(Dictionary<string, string?> input, bool isLong = false) =>
        new(input.Where(t => Languages.IsKnown(t.Key)).Select(t => new KeyValuePair<string, string>(t.Key, isLong ? CleanText.Lines(t.Value) : CleanText.Line(t.Value))));

    internal static bool IsGiven(Dictionary<string, string?>? input) => input is not null && !ToText(input).IsEmpty;

    internal static bool IsAtMost(Dictionary<string, string?>? input, int length) => input is null || input.Values.All(t => (t?.Length ?? 0) <= length);
}
