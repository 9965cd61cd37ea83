namespace EventsHub.Domain.Programme;

/// <summary>What may be wrong with a programme, without being forbidden: plans have conflicts until they are done.</summary>
public enum ProgrammeWarningKind
{
    /// <summary>Two sessions are in one room at the same time.</summary>
    RoomTwice,

    /// <summary>Somebody speaks in two places at the same time.</summary>
    SpeakerTwice,

    /// <summary>A session is before the first or after the last day of the event.</summary>
    OutsideEvent,

    /// <summary>The talks of a session last longer than the session.</summary>
    TalksTooLong,
}

/// <summary>Something to look at in a programme.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SessionId">The session.</param>
/// <param name="OtherSessionId">The session that it collides with.</param>
/// <param name="Subject">The room or speaker that is in two places.</param>
public sealed record ProgrammeWarning(ProgrammeWarningKind Kind, Guid SessionId, Guid? OtherSessionId = null, Guid? Subject = null);

/// <summary>When and where a session is, as the check needs it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Day">Its day.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="RoomId">Where.</param>
/// <param name="Talks">Its talks that take place.</param>
public sealed record PlannedSession(Guid Id, DateOnly Day, DateTime? StartsAt, int DurationMinutes, Guid? RoomId, IReadOnlyList<PlannedTalk> Talks);

/// <summary>When a talk is and who speaks.</summary>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="Speakers">Who speaks.</param>
public sealed record PlannedTalk(DateTime? StartsAt, int DurationMinutes, IReadOnlyList<Guid> Speakers);

/// <summary>Looks for what may be wrong with a programme.</summary>
public static class ProgrammeCheck
{
    /// <summary>Everything to look at, in the order of time. What is cancelled is left out by the caller.</summary>
    public static IReadOnlyList<ProgrammeWarning> Of(IReadOnlyCollection<PlannedSession> sessions, DateOnly firstDay, DateOnly lastDay)
    {
        var scheduled = sessions.Where(s => s.StartsAt is not null).OrderBy(s => s.StartsAt).ToList();
        var warnings = new List<ProgrammeWarning>();
        warnings.AddRange(scheduled.Where(s => s.Day < firstDay || s.Day > lastDay).Select(s => new ProgrammeWarning(ProgrammeWarningKind.OutsideEvent, s.Id)));
        warnings.AddRange(scheduled.Where(TalksAreLonger).Select(s => new ProgrammeWarning(ProgrammeWarningKind.TalksTooLong, s.Id)));
        warnings.AddRange(Overlaps(ProgrammeWarningKind.RoomTwice, scheduled
            .Where(s => s.RoomId is not null)
            .Select(s => new Occupied(s.RoomId!.Value, s.StartsAt!.Value, s.DurationMinutes, s.Id))));
        warnings.AddRange(Overlaps(ProgrammeWarningKind.SpeakerTwice, scheduled
            .SelectMany(s => s.Talks.Where(t => t.StartsAt is not null)
                .SelectMany(t => t.Speakers.Select(speaker => new Occupied(speaker, t.StartsAt!.Value, t.DurationMinutes, s.Id))))));
        return warnings;
    }

    private static bool TalksAreLonger(PlannedSession session) =>
        session.Talks.Any(t => t.StartsAt is { } start && start.AddMinutes(t.DurationMinutes) > session.StartsAt!.Value.AddMinutes(session.DurationMinutes));

    // Those of one subject are walked in the order of time, each against those still going on.
    private static IEnumerable<ProgrammeWarning> Overlaps(ProgrammeWarningKind kind, IEnumerable<Occupied> occupied) =>
        from subject in occupied.GroupBy(o => o.Subject)
        let inOrder = subject.OrderBy(o => o.Start).ToList()
        from index in Enumerable.Range(0, inOrder.Count)
        from other in inOrder.Skip(index + 1).TakeWhile(o => o.Start < inOrder[index].End)
        where other.SessionId != inOrder[index].SessionId
        select new ProgrammeWarning(kind, inOrder[index].SessionId, other.SessionId, subject.Key);

    private sealed record Occupied(Guid Subject, DateTime Start, int Minutes, Guid SessionId)
    {
        public DateTime End => Start.AddMinutes(Minutes);
    }
}
