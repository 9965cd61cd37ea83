namespace EventsHub.Programme.Domain;

/// <summary>When a talk is and who speaks.</summary>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="Speakers">Who speaks.</param>
public sealed record PlannedTalk(DateTime? StartsAt, int DurationMinutes, IReadOnlyList<Guid> Speakers);
