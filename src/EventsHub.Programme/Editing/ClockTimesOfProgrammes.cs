using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Turns the times of sessions and talks, which were stored in UTC, into what clocks in the event's time zone show.</summary>
internal sealed class ClockTimesOfProgrammes : IDataUpgrade
{
    public string Name => "20261128_ClockTimesOfProgrammes";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var (eventId, zone) in await db.TimeZonesAsync(cancellationToken))
        {
            foreach (var session in await db.Sessions().Where(s => s.EventId == eventId && s.Starts != null).Select(s => new { s.Id, s.Starts }).ToListAsync(cancellationToken))
            {
                var starts = EventTime.ToClock(session.Starts!.Value.ToDateTimeUnspecified(), zone);
                await db.Sessions().Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Starts, starts), cancellationToken);
            }

            foreach (var talk in await db.Talks().Where(t => t.EventId == eventId && t.Starts != null).Select(t => new { t.Id, t.Starts }).ToListAsync(cancellationToken))
            {
                var starts = EventTime.ToClock(talk.Starts!.Value.ToDateTimeUnspecified(), zone);
                await db.Talks().Where(t => t.Id == talk.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Starts, starts), cancellationToken);
            }
        }
    }
}
