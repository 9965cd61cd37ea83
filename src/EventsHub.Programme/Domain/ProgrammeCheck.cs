using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>Finds conflicts in a programme.</summary>
public static class ProgrammeCheck
{
    /// <summary>All warnings, grouped by kind and within a kind in order of time. The caller must leave out cancelled sessions and talks.</summary>
    public static IReadOnlyList<ProgrammeWarning> Of(IReadOnlyCollection<PlannedSession> sessions, ProgrammeBounds bounds)
    {
        var scheduled = sessions.Where(s => s.StartsAt is not null).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToList();
        var warnings = new List<ProgrammeWarning>();
        warnings.AddRange(scheduled.Where(s => s.Day < bounds.FirstDay || s.Day > bounds.LastDay).Select(s => new ProgrammeWarning(ProgrammeWarningKind.OutsideEvent, s.Id)));
        warnings.AddRange(scheduled.Where(s => IsOutsideHours(s, bounds)).Select(s => new ProgrammeWarning(ProgrammeWarningKind.OutsideHours, s.Id)));
        warnings.AddRange(scheduled.Where(TalksAreLonger).Select(s => new ProgrammeWarning(ProgrammeWarningKind.TalksTooLong, s.Id)));
        warnings.AddRange(sessions
            .Where(s => s.RoomId is { } room && s.ExpectedAttendance > bounds.Seats.GetValueOrDefault(room, int.MaxValue))
            .Select(s => new ProgrammeWarning(ProgrammeWarningKind.RoomTooSmall, s.Id, Subject: s.RoomId)));
        warnings.AddRange(Overlaps(scheduled.Where(s => s.RoomId is not null).Select(s => Whole(s, s.RoomId!.Value)))
            .Select(pair => new ProgrammeWarning(ProgrammeWarningKind.RoomTwice, pair.One.SessionId, pair.Other.SessionId, pair.One.Subject)));
        warnings.AddRange(Overlaps(scheduled
                .SelectMany(s => s.Talks.Where(t => t.StartsAt is not null).SelectMany(t => t.Speakers.Select(speaker => new Occupied(speaker, t.StartsAt!.Value, t.DurationMinutes, s.Id, false)))
                    .Concat(s.Chairs.Select(chair => Whole(s, chair) with { Leads = true }))))
            .Select(pair => new ProgrammeWarning(
                pair.One.Leads || pair.Other.Leads ? ProgrammeWarningKind.ChairTwice : ProgrammeWarningKind.SpeakerTwice, pair.One.SessionId, pair.Other.SessionId, pair.One.Subject)));
        // Somebody with two talks in a session collides with another session twice, but is reported once.
        return [.. warnings.Distinct()];
    }

    /// <summary>Joins periods that touch or overlap; the result is in order of time.</summary>
    public static IReadOnlyList<Period> Join(IEnumerable<Period> periods)
    {
        var joined = new List<Period>();
        foreach (var period in periods.Where(p => p.From < p.To).OrderBy(p => p.From))
        {
            if (joined.Count > 0 && period.From <= joined[^1].To)
            {
                joined[^1] = joined[^1] with { To = period.To > joined[^1].To ? period.To : joined[^1].To };
            }
            else
            {
                joined.Add(period);
            }
        }

        return joined;
    }

    // A social event without a room, such as a dinner in town, does not need the venue.
    private static bool IsOutsideHours(PlannedSession session, ProgrammeBounds bounds) =>
        bounds.DaysWithHours.Contains(session.Day)
        && (session.Kind != SessionKind.Social || session.RoomId is not null)
        && !bounds.Open.Any(open => open.From <= session.StartsAt && session.StartsAt.Value.AddMinutes(session.DurationMinutes) <= open.To);

    // The posters of a session are shown at the same time, so they may overlap.
    private static bool TalksAreLonger(PlannedSession session)
    {
        var end = session.StartsAt!.Value.AddMinutes(session.DurationMinutes);
        var talks = session.Talks.Where(t => t.StartsAt is not null).OrderBy(t => t.StartsAt).ToList();
        return talks.Exists(t => EndOf(t) > end)
            || session.Kind != SessionKind.Poster && talks.Zip(talks.Skip(1)).Any(pair => EndOf(pair.First) > pair.Second.StartsAt);
    }

    private static DateTime EndOf(PlannedTalk talk) => talk.StartsAt!.Value.AddMinutes(talk.DurationMinutes);

    private static Occupied Whole(PlannedSession session, Guid subject) => new(subject, session.StartsAt!.Value, session.DurationMinutes, session.Id, false);

    // For each room or person the sessions are taken in order of time; each is compared with those that begin before it ends.
    private static IEnumerable<(Occupied One, Occupied Other)> Overlaps(IEnumerable<Occupied> occupied) =>
        from subject in occupied.GroupBy(o => o.Subject)
        let inOrder = subject.OrderBy(o => o.Start).ToList()
        from index in Enumerable.Range(0, inOrder.Count)
        from other in inOrder.Skip(index + 1).TakeWhile(o => o.Start < inOrder[index].End)
        where other.SessionId != inOrder[index].SessionId
        select (inOrder[index], other);

    private sealed record Occupied(Guid Subject, DateTime Start, int Minutes, Guid SessionId, bool Leads)
    {
        public DateTime End => Start.AddMinutes(Minutes);
    }
}
