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

/// <summary>The whole programme as its makers see it, with what may be wrong.</summary>
public static class ShowProgramme
{
    /// <summary>Asks for the programme of an event.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>The programme.</summary>
    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="PublishedAt">Since when the public sees it; null when it does not.</param>
    /// <param name="FirstDay">The first day of the event.</param>
    /// <param name="LastDay">The last day of the event.</param>
    /// <param name="Sessions">Every session, in the order of day, time and room.</param>
    /// <param name="Rooms">The rooms of the event.</param>
    /// <param name="Tracks">The tracks of the event.</param>
    /// <param name="Warnings">What to look at, in words.</param>
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
