namespace EventsHub.Programme.Domain;

/// <summary>Something to look at in a programme.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SessionId">The session.</param>
/// <param name="OtherSessionId">The session that it collides with.</param>
/// <param name="Subject">The room or person that is in two places.</param>
public sealed record ProgrammeWarning(ProgrammeWarningKind Kind, Guid SessionId, Guid? OtherSessionId = null, Guid? Subject = null);
