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

/// <summary>One day of a programme as its makers see it, with what may be wrong, and what waits for a time.</summary>
public static class ShowProgrammeDay
{
    /// <summary>How many sessions without a time are on one page of the tray.</summary>
    public const int TraySize = 40;

    /// <summary>How many warnings are said; who has more begins with these.</summary>
    public const int MostWarnings = 100;

    private const int MostDays = 60;

    /// <summary>Asks for a day; without one, or with one that is not there, for the first.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Day">The day.</param>
    /// <param name="TrayPage">The page of the tray, from 1; null to leave it out.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, DateOnly? Day = null, int? TrayPage = null) : IQuery<Result>, IForEvent;

    /// <summary>The day.</summary>
    public sealed record Result
    {
        /// <summary>The zone that times are read in.</summary>
        public required string TimeZone { get; init; }

        /// <summary>Since when the public sees the programme; null when it does not.</summary>
        public required DateTime? PublishedAt { get; init; }

        /// <summary>The day shown.</summary>
        public required DateOnly Day { get; init; }

        /// <summary>Every day of the event, and days outside it that have sessions.</summary>
        public required IReadOnlyList<DayRow> Days { get; init; }

        /// <summary>The sessions of the day, in the order of time and room; with a tray, those that have a time.</summary>
        public required IReadOnlyList<Block> Sessions { get; init; }

        /// <summary>Sessions of any day that wait for a time.</summary>
        public required IReadOnlyList<Block> Tray { get; init; }

        public required int Waiting { get; init; }

        /// <summary>How many sessions the programme has.</summary>
        public required int Total { get; init; }

        public required IReadOnlyList<RoomView> Rooms { get; init; }

        public required IReadOnlyList<TrackView> Tracks { get; init; }

        /// <summary>When the venue can be used that day.</summary>
        public required IReadOnlyList<Period> Open { get; init; }

        /// <summary>What to look at on that day and in the tray, in words.</summary>
        public required IReadOnlyList<ProgrammeWarningView> Warnings { get; init; }
    }

    /// <summary>A day to choose.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Sessions">How many sessions it has.</param>
    /// <param name="Warnings">How many things there are to look at.</param>
    public sealed record DayRow(DateOnly Day, int Sessions, int Warnings);

    /// <param name="Session">What lists show of it.</param>
    /// <param name="Version">Its version, to be sent back with a change.</param>
    /// <param name="ExpectedAttendance">How many people are expected.</param>
    public sealed record Block(SessionView Session, int Version, int? ExpectedAttendance);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var ofEvent = db.Sessions().AsNoTracking().Where(s => s.EventId == @event.Id);
            var perDay = await ofEvent.GroupBy(s => new { s.Day, IsScheduled = s.StartsAt != null })
                .Select(s => new { s.Key.Day, s.Key.IsScheduled, Count = s.Count() }).ToListAsync(cancellationToken);
            var withTray = query.TrayPage is not null;
            List<DateOnly> days = [.. Enumerable.Range(0, Math.Clamp(@event.EndsOn.DayNumber - @event.StartsOn.DayNumber + 1, 1, MostDays)).Select(@event.StartsOn.AddDays)
                .Concat(perDay.Where(d => d.IsScheduled || !withTray).Select(d => d.Day)).Distinct().Order()];
            var day = query.Day is { } asked && days.Contains(asked) ? asked : days[0];
            var waiting = perDay.Where(d => !d.IsScheduled).Sum(d => d.Count);

            List<Guid> inTray = withTray
                ? await ofEvent.Where(s => s.StartsAt == null).OrderBy(s => s.Id).Skip((Math.Max(query.TrayPage!.Value, 1) - 1) * TraySize).Take(TraySize).Select(s => s.Id).ToListAsync(cancellationToken)
                : [];
            var programme = await ProgrammeContent.ReadAsync(
                db, @event, withAbstracts: false, cancellationToken, s => s.Day == day && (!withTray || s.StartsAt != null) || inTray.Contains(s.Id));
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
                Waiting = waiting,
                Total = perDay.Sum(d => d.Count),
                Rooms = programme.RoomViews(),
                Tracks = programme.TrackViews(),
                Open = @event.AreKnown(day) ? @event.Open([day]) : [],
                Warnings = await warnings.InWordsAsync(
                    warnings.Of(day).Concat(warnings.All.Where(w => tray.Contains(w.SessionId))).Distinct().Take(MostWarnings), texts, cancellationToken),
            };
        }
    }
}
