namespace EventsHub.Documents.Badges.Templates;

/// <summary>Something that stands in braces in a text of a template, in place of what a badge says.</summary>
/// <param name="Name">The word in the braces.</param>
/// <param name="Part">The part of a badge.</param>
/// <param name="IsOfEvent">True when it is the same on every badge of an event.</param>
internal sealed record Placeholder(string Name, BadgePart Part, bool IsOfEvent = false)
{
    /// <summary>All that there are.</summary>
    public static IReadOnlyList<Placeholder> All { get; } =
    [
        new("name", BadgePart.Name), new("name.latin", BadgePart.LatinName), new("affiliation", BadgePart.Affiliation), new("country", BadgePart.Country), new("role", BadgePart.Role),
        new("code", BadgePart.Code), new("options", BadgePart.Option), new("event.name", BadgePart.EventName, IsOfEvent: true), new("event.dates", BadgePart.EventDates, IsOfEvent: true),
    ];
}
