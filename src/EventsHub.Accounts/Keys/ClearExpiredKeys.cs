using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Keys;

/// <summary>Clears away keys that ended a month ago, and those that lost their only role when an event or trip was deleted.</summary>
internal sealed class ClearExpiredKeys(EventsHubDb db) : IHousekeeping
{
    private const int DaysShown = 30;

    public Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        var before = utc.AddDays(-DaysShown);
        return db.AccessKeys().Where(k => k.ExpiresAt < before || !db.Grants().Any(g => g.KeyId == k.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
