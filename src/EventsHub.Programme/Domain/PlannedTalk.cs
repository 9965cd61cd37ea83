namespace EventsHub.Programme.Domain;

/// <summary>The parts of a talk that <see cref="ProgrammeCheck"/> needs.</summary>
/// <param name="StartsAt">Start (UTC); null while its session has no time.</param>
/// <param name="DurationMinutes">Length in minutes.</param>
/// <param name="Speakers">Ids of the speakers.</param>
public sealed record PlannedTalk(DateTime? StartsAt, int DurationMinutes, IReadOnlyList<Guid> Speakers);
