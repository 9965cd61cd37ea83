namespace EventsHub.Programme.Domain;

/// <summary>A conflict found in a programme by <see cref="ProgrammeCheck"/>; reported, never forbidden.</summary>
/// <param name="Kind">The sort of conflict.</param>
/// <param name="SessionId">Id of the session in conflict.</param>
/// <param name="OtherSessionId">Id of the second session; null for conflicts of one session alone.</param>
/// <param name="Subject">Id of the room or person needed twice; of the room for one that is too small; null otherwise.</param>
public sealed record ProgrammeWarning(ProgrammeWarningKind Kind, Guid SessionId, Guid? OtherSessionId = null, Guid? Subject = null);
