using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>The whole draft with its warnings, for organisers.</summary>
public static class ShowProgramme
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="PublishedAt">When the programme became public (UTC); null while it is not public.</param>
    /// <param name="FirstDay">First day of the event.</param>
    /// <param name="LastDay">Last day of the event.</param>
    /// <param name="Sessions">All sessions, sorted by day, time and room.</param>
    /// <param name="Rooms">Rooms of the event.</param>
    /// <param name="Tracks">Tracks of the event.</param>
    /// <param name="Warnings">All warnings, worded in the current language.</param>
    public sealed record Result(
        string TimeZone, DateTime? PublishedAt, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<SessionView> Sessions, IReadOnlyList<RoomView> Rooms,
        IReadOnlyList<TrackView> Tracks, IReadOnlyList<ProgrammeWarningView> Warnings);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var programme = await ProgrammeContent.ReadAsync(db, @event, withAbstracts: false, cancellationToken);
            var warnings = await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            return new(
                @event.TimeZone, @event.ProgrammePublishedAt, @event.StartsOn, @event.EndsOn, programme.SessionViews(), programme.RoomViews(), programme.TrackViews(),
                await warnings.InWordsAsync(warnings.All, texts, cancellationToken));
        }
    }
}
