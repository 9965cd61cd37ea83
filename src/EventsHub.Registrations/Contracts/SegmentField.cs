namespace EventsHub.Registrations.Contracts;

/// <summary>Something by which people of an event can be chosen; see <see cref="AttendeeSegment"/>.</summary>
/// <param name="Name">The name in the query of a segment.</param>
/// <param name="Label">What it is called, in the current language.</param>
/// <param name="Choices">What is offered to choose from; none where the event has nothing of the kind, or the list alone chooses by it.</param>
public sealed record SegmentField(string Name, string Label, IReadOnlyList<SegmentChoice> Choices);
