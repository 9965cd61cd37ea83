using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Access;

/// <summary>Clears away personal links a month after they have stopped working.</summary>
internal sealed class ClearExpiredLinks(EventsHubDb db) : IHousekeeping
{
    private const int DaysKept = 30;

    public Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        var before = utc.AddDays(-DaysKept);
        return db.AccessLinks.Where(l => l.ExpiresAt < before).InPortionsAsync(some => some.ExecuteDeleteAsync(cancellationToken));
    }
}
