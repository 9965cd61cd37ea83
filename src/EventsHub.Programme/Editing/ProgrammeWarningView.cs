using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>A programme conflict with the sentence that tells staff about it.</summary>
/// <param name="Kind">The sort of conflict.</param>
/// <param name="SessionId">Id of the session in conflict.</param>
/// <param name="OtherSessionId">Id of the second session; null for conflicts of one session alone.</param>
/// <param name="Day">The programme day of the session.</param>
/// <param name="Message">The sentence, in the language of the request.</param>
public sealed record ProgrammeWarningView(ProgrammeWarningKind Kind, Guid SessionId, Guid? OtherSessionId, DateOnly Day, string Message)
{
    public bool IsAbout(Guid sessionId) => SessionId == sessionId || OtherSessionId == sessionId;
}
