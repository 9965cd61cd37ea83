using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Reads the programme of an event and finds its conflicts. Titles and names are read only for the conflicts that are put into words.</summary>
internal sealed class ProgrammeWarnings
{
    private readonly EventsHubDb _db;
    private readonly HostedEvent _event;
    private readonly IReadOnlyDictionary<Guid, DateOnly> _days;

    private ProgrammeWarnings(EventsHubDb db, HostedEvent @event, IReadOnlyDictionary<Guid, DateOnly> days, IReadOnlyList<ProgrammeWarning> all) =>
        (_db, _event, _days, All) = (db, @event, days, all);

    public IReadOnlyList<ProgrammeWarning> All { get; }

    /// <summary>Checks the whole programme, with five queries however large it is.</summary>
    public static async Task<ProgrammeWarnings> ReadAsync(EventsHubDb db, HostedEvent @event, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions().AsNoTracking().Where(s => s.EventId == @event.Id && s.Status == ProgrammeStatus.Planned)
            .Select(s => new { s.Id, s.Day, s.Starts, s.DurationMinutes, s.RoomId, s.Kind, s.ExpectedAttendance }).ToListAsync(cancellationToken);
        var talks = (await db.Talks().AsNoTracking().Where(t => t.EventId == @event.Id && t.SessionId != null)
            .Select(t => new { t.Id, SessionId = t.SessionId!.Value, t.Position, t.Starts, t.DurationMinutes, t.Status }).ToListAsync(cancellationToken)).ToLookup(t => t.SessionId);
        var speakers = (await (
            from t in db.Talks().AsNoTracking()
            where t.EventId == @event.Id && t.SessionId != null
            from s in t.Speakers
            select new { t.Id, s.SpeakerId }).ToListAsync(cancellationToken)).ToLookup(s => s.Id, s => s.SpeakerId);
        var seats = (await db.RoomsAsync(@event.Id, cancellationToken)).Where(r => r.Capacity is not null).ToDictionary(r => r.Id, r => r.Capacity!.Value);

        var chairs = (await (
            from s in db.Sessions().AsNoTracking()
            where s.EventId == @event.Id && s.Status == ProgrammeStatus.Planned
            from c in s.Chairs
            select new { s.Id, c.SpeakerId }).ToListAsync(cancellationToken)).ToLookup(c => c.Id, c => c.SpeakerId);
        List<PlannedSession> planned = [.. sessions.Select(s =>
        {
            var inOrder = talks[s.Id].OrderBy(t => t.Position).ToList();
            var startsAt = EventTime.ToUtc(s.Starts, @event.TimeZone);
            var starts = Session.StartsOf(startsAt, s.Kind, inOrder.Select(t => (EventTime.ToUtc(t.Starts, @event.TimeZone), t.DurationMinutes)));
            return new PlannedSession(s.Id, s.Day, startsAt, s.DurationMinutes, s.RoomId, [.. inOrder.Zip(starts)
                .Where(t => t.First.Status == ProgrammeStatus.Planned)
                .Select(t => new PlannedTalk(t.Second, t.First.DurationMinutes, [.. speakers[t.First.Id]]))])
            {
                Kind = s.Kind,
                ExpectedAttendance = s.ExpectedAttendance,
                Chairs = [.. chairs[s.Id]],
            };
        })];

        var days = sessions.Select(s => s.Day).ToHashSet();
        var bounds = new ProgrammeBounds(@event.StartsOn, @event.EndsOn)
        {
            // A session past midnight lies in the hours of the day before it, and of its own.
            Open = @event.Open(days.Where(d => d > DateOnly.MinValue && d < DateOnly.MaxValue).SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) })),
            DaysWithHours = days.Where(@event.AreKnown).ToHashSet(),
            Seats = seats,
        };
        return new(db, @event, sessions.ToDictionary(s => s.Id, s => s.Day), ProgrammeCheck.Of(planned, bounds));
    }

    /// <summary>Number of conflicts by programme day.</summary>
    public IReadOnlyDictionary<DateOnly, int> PerDay() => All.GroupBy(w => _days[w.SessionId]).ToDictionary(d => d.Key, d => d.Count());

    /// <summary>The conflicts in which a session of that day takes part.</summary>
    public IEnumerable<ProgrammeWarning> Of(DateOnly day) => All.Where(w => _days[w.SessionId] == day || w.OtherSessionId is { } other && _days[other] == day);

    /// <summary>The conflicts of one session as sentences, in the language of the request.</summary>
    public Task<IReadOnlyList<ProgrammeWarningView>> InWordsAboutAsync(Guid sessionId, Texts texts, CancellationToken cancellationToken) =>
        InWordsAsync(All.Where(w => w.SessionId == sessionId || w.OtherSessionId == sessionId), texts, cancellationToken);

    /// <summary>Conflicts as sentences, in the language of the request.</summary>
    public async Task<IReadOnlyList<ProgrammeWarningView>> InWordsAsync(IEnumerable<ProgrammeWarning> warnings, Texts texts, CancellationToken cancellationToken)
    {
        List<ProgrammeWarning> said = [.. warnings];
        var ids = said.SelectMany(w => new[] { w.SessionId, w.OtherSessionId ?? w.SessionId }).Distinct().ToList();
        var sessions = new Dictionary<Guid, string>();
        foreach (var some in ids.Chunk(500))
        {
            foreach (var s in await _db.Sessions().AsNoTracking().Where(s => some.Contains(s.Id)).Select(s => new { s.Id, s.Title, s.Starts }).ToListAsync(cancellationToken))
            {
                sessions[s.Id] = $"“{Text(s.Title)}” ({(s.Starts is { } start ? Dates.Time(start) : "–")})";
            }
        }

        var rooms = said.Exists(w => w.Kind is ProgrammeWarningKind.RoomTwice or ProgrammeWarningKind.RoomTooSmall)
            ? (await _db.RoomsAsync(_event.Id, cancellationToken)).ToDictionary(r => r.Id) : [];
        var speakers = new Dictionary<Guid, string>();
        foreach (var some in said.Where(w => w.Kind is ProgrammeWarningKind.SpeakerTwice or ProgrammeWarningKind.ChairTwice).Select(w => w.Subject!.Value).Distinct().Chunk(500))
        {
            foreach (var s in await _db.Speakers().AsNoTracking().Where(s => some.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken))
            {
                speakers[s.Id] = s.Name.Native;
            }
        }

        return [.. said.Select(w => new ProgrammeWarningView(w.Kind, w.SessionId, w.OtherSessionId, _days[w.SessionId], Sentence(w)))];

        string Sentence(ProgrammeWarning w)
        {
            var session = sessions[w.SessionId];
            var other = w.OtherSessionId is { } id ? sessions[id] : "";
            return w.Kind switch
            {
                ProgrammeWarningKind.RoomTwice => texts["{0} is used twice at the same time: {1} and {2}.", Text(rooms[w.Subject!.Value].Name), session, other],
                ProgrammeWarningKind.SpeakerTwice => texts["{0} speaks in two places at the same time: {1} and {2}.", speakers[w.Subject!.Value], session, other],
                ProgrammeWarningKind.ChairTwice => texts["{0} leads a session and is needed elsewhere at the same time: {1} and {2}.", speakers[w.Subject!.Value], session, other],
                ProgrammeWarningKind.OutsideEvent => texts["{0} is outside the dates of the event.", session],
                ProgrammeWarningKind.OutsideHours => texts["{0} is outside the opening hours.", session],
                ProgrammeWarningKind.TalksTooLong => texts["The talks of {0} last longer than the session.", session],
                ProgrammeWarningKind.RoomTooSmall => texts["More people are expected in {0} than {1} has seats ({2}).", session, Text(rooms[w.Subject!.Value].Name), rooms[w.Subject!.Value].Capacity!],
                _ => throw new ArgumentOutOfRangeException(nameof(warnings), w.Kind, null),
            };
        }

        string Text(LocalizedText text) => text.In(Languages.Current, _event.MainLanguage);
    }
}
