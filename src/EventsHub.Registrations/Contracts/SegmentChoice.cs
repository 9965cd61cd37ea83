namespace EventsHub.Registrations.Contracts;

/// <summary>One thing that can be chosen of a <see cref="SegmentField"/>.</summary>
/// <param name="Value">The value in the query of a segment.</param>
/// <param name="Name">What it is called, in the current language.</param>
public sealed record SegmentChoice(string Value, string Name);
