using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Trips.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Turns the times of legs, which were stored in UTC, into what clocks at each place show.</summary>
internal sealed class ClockTimesOfLegs : IDataUpgrade
{
    public string Name => "20261128_ClockTimesOfLegs";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var leg in await db.Set<Leg>().Select(l => new { l.Id, l.Departs, l.FromTimeZone, l.Arrives, l.ToTimeZone }).ToListAsync(cancellationToken))
        {
            var (departs, arrives) = (EventTime.ToClock(leg.Departs.ToDateTimeUnspecified(), leg.FromTimeZone), EventTime.ToClock(leg.Arrives.ToDateTimeUnspecified(), leg.ToTimeZone));
            await db.Set<Leg>().Where(l => l.Id == leg.Id).ExecuteUpdateAsync(set => set
                .SetProperty(l => l.Departs, departs).SetProperty(l => l.DepartsAgain, EventTime.IsShownAgain(leg.Departs.ToDateTimeUnspecified(), leg.FromTimeZone))
                .SetProperty(l => l.Arrives, arrives).SetProperty(l => l.ArrivesAgain, EventTime.IsShownAgain(leg.Arrives.ToDateTimeUnspecified(), leg.ToTimeZone)), cancellationToken);
        }
    }
}
