namespace EventsHub.Registrations.Contracts;

/// <summary>Something by which people of an event can be chosen; see <see cref="AttendeeSegment"/>.</summary>
/// <param name="Name">The name in the query of a segment.</param>
/// <param name="Label">What it is called, in the current language.</param>
/// <param name="Choices">What can be chosen.</param>
public sealed record SegmentField(string Name, string Label, IReadOnlyList<SegmentChoice> Choices);
