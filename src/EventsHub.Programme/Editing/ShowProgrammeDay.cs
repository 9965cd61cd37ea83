using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>One day of the draft with its warnings and, if asked, the sessions that have no time yet.</summary>
public static class ShowProgrammeDay
{
    /// <summary>Sessions on one page of the tray, which lists the sessions without a time.</summary>
    public const int TraySize = 40;

    /// <summary>Maximum number of warnings returned, to keep pages short.</summary>
    public const int MostWarnings = 100;

    private const int MostDays = 60;

    /// <summary>A missing or unknown day means the first day.</summary>
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Day">The day to show; null for the first.</param>
    /// <param name="TrayPage">Page of the tray, from 1; null to show sessions without a time among the others of their day.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, DateOnly? Day = null, int? TrayPage = null) : IQuery<Result>, IForEvent;

    public sealed record Result
    {
        /// <summary>Time zone of the event (IANA name).</summary>
        public required string TimeZone { get; init; }

        /// <summary>When the programme became public (UTC); null while it is not public.</summary>
        public required DateTime? PublishedAt { get; init; }

        /// <summary>The day shown.</summary>
        public required DateOnly Day { get; init; }

        /// <summary>All days of the event, and days outside it that have sessions.</summary>
        public required IReadOnlyList<DayRow> Days { get; init; }

        /// <summary>Sessions of the day, sorted by time and room. With a tray, only those that have a time.</summary>
        public required IReadOnlyList<Block> Sessions { get; init; }

        /// <summary>Talks that wait for a place: those on this page of the tray, in which they come before the sessions.</summary>
        public required IReadOnlyList<WaitingTalk> TrayTalks { get; init; }

        /// <summary>One page of the sessions without a time, whatever their day.</summary>
        public required IReadOnlyList<Block> Tray { get; init; }

        /// <summary>Number of talks that wait for a place and sessions without a time.</summary>
        public required int Waiting { get; init; }

        /// <summary>Number of sessions in the programme.</summary>
        public required int Total { get; init; }

        public required IReadOnlyList<RoomView> Rooms { get; init; }

        public required IReadOnlyList<TrackView> Tracks { get; init; }

        /// <summary>Opening hours of the venue on this day; empty when unknown.</summary>
        public required IReadOnlyList<Period> Open { get; init; }

        /// <summary>Warnings about the day and the tray, worded in the current language.</summary>
        public required IReadOnlyList<ProgrammeWarningView> Warnings { get; init; }
    }

    /// <summary>An entry in the list of days.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Sessions">Number of sessions.</param>
    /// <param name="Warnings">Number of warnings.</param>
    public sealed record DayRow(DateOnly Day, int Sessions, int Warnings);

    /// <param name="Session">The session as shown in lists.</param>
    /// <param name="Version">Version of the session, to be sent back with a change.</param>
    /// <param name="ExpectedAttendance">Expected number of people; null when not estimated.</param>
    public sealed record Block(SessionView Session, int Version, int? ExpectedAttendance);

    /// <param name="Id">Id of the talk.</param>
    /// <param name="Version">Version of the talk, to be sent back with a change.</param>
    /// <param name="Title">Title in the current language.</param>
    /// <param name="DurationMinutes">Length in minutes.</param>
    /// <param name="Speakers">Names of the speakers, in order.</param>
    /// <param name="IsCancelled">True when it has been cancelled.</param>
    public sealed record WaitingTalk(Guid Id, int Version, string Title, int DurationMinutes, IReadOnlyList<string> Speakers, bool IsCancelled);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var ofEvent = db.Sessions().AsNoTracking().Where(s => s.EventId == @event.Id);
            var perDay = await ofEvent.GroupBy(s => new { s.Day, IsScheduled = s.Starts != null })
                .Select(s => new { s.Key.Day, s.Key.IsScheduled, Count = s.Count() }).ToListAsync(cancellationToken);
            var withTray = query.TrayPage is not null;
            List<DateOnly> days = [.. Enumerable.Range(0, Math.Clamp(@event.EndsOn.DayNumber - @event.StartsOn.DayNumber + 1, 1, MostDays)).Select(@event.StartsOn.AddDays)
                .Concat(perDay.Where(d => d.IsScheduled || !withTray).Select(d => d.Day)).Distinct().Order()];
            var day = query.Day is { } asked && days.Contains(asked) ? asked : days[0];
            var talksWaiting = withTray ? await db.Talks().CountAsync(t => t.EventId == @event.Id && t.SessionId == null, cancellationToken) : 0;
            var waiting = talksWaiting + perDay.Where(d => !d.IsScheduled).Sum(d => d.Count);
            var before = (Math.Max(query.TrayPage ?? 1, 1) - 1) * TraySize;
            var trayTalks = before < talksWaiting ? await TalksAsync(@event, before, cancellationToken) : [];

            List<Guid> inTray = withTray
                ? await ofEvent.Where(s => s.Starts == null).InEntryOrder().Skip(Math.Max(before - talksWaiting, 0)).Take(TraySize - trayTalks.Count).Select(s => s.Id).ToListAsync(cancellationToken)
                : [];
            var programme = await ProgrammeContent.ReadAsync(
                db, @event, withAbstracts: false, cancellationToken, s => s.Day == day && (!withTray || s.Starts != null) || inTray.Contains(s.Id));
            var more = programme.Sessions.ToDictionary(s => s.Session.Id, s => s.Session);
            List<Block> blocks = [.. programme.SessionViews().Select(s => new Block(s, more[s.Id].Version, more[s.Id].ExpectedAttendance))];

            var warnings = await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            var warningsPerDay = warnings.PerDay();
            var tray = inTray.ToHashSet();
            return new()
            {
                TimeZone = @event.TimeZone,
                PublishedAt = @event.ProgrammePublishedAt,
                Day = day,
                Days = [.. days.Select(d => new DayRow(d, perDay.Where(p => p.Day == d && (p.IsScheduled || !withTray)).Sum(p => p.Count), warningsPerDay.GetValueOrDefault(d)))],
                Sessions = [.. blocks.Where(b => !tray.Contains(b.Session.Id))],
                Tray = [.. blocks.Where(b => tray.Contains(b.Session.Id))],
                TrayTalks = trayTalks,
                Waiting = waiting,
                Total = perDay.Sum(d => d.Count),
                Rooms = programme.RoomViews(),
                Tracks = programme.TrackViews(),
                Open = @event.AreKnown(day) ? @event.Open([day]) : [],
                Warnings = await warnings.InWordsAsync(
                    warnings.Of(day).Concat(warnings.All.Where(w => tray.Contains(w.SessionId))).Distinct().Take(MostWarnings), texts, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<WaitingTalk>> TalksAsync(HostedEvent @event, int skip, CancellationToken cancellationToken)
        {
            var talks = await db.Talks().AsNoTracking().Where(t => t.EventId == @event.Id && t.SessionId == null).InEntryOrder().Skip(skip).Take(TraySize)
                .Select(t => new { t.Id, t.Version, t.Title, t.DurationMinutes, t.Status, Speakers = t.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Name).ToList() }).ToListAsync(cancellationToken);
            return [.. talks.Select(t => new WaitingTalk(
                t.Id, t.Version, t.Title.In(Languages.Current, @event.MainLanguage), t.DurationMinutes, [.. t.Speakers.Select(n => n.Native)], t.Status == ProgrammeStatus.Cancelled))];
        }
    }
}
