using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>Something to look at in a programme, in words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SessionId">The session.</param>
/// <param name="OtherSessionId">The session that it collides with.</param>
/// <param name="Day">The day of the session.</param>
/// <param name="Message">What it is, in the language spoken now.</param>
public sealed record ProgrammeWarningView(ProgrammeWarningKind Kind, Guid SessionId, Guid? OtherSessionId, DateOnly Day, string Message)
{
    public bool IsAbout(Guid sessionId) => SessionId == sessionId || OtherSessionId == sessionId;
}
