namespace EventsHub.Documents.Programmes;

/// <summary>From when until when on the clocks of the event, in minutes from the midnight that begins the day.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; more than a day where it goes on after midnight.</param>
public sealed record BookletSpan(int From, int To);
