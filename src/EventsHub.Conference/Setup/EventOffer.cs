using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventsHub.Conference.Setup;

/// <summary>Loads an event with its rooms, quotas and products for a change, and saves them together.</summary>
internal static class EventOffer
{
    public static IQueryable<Event> WithOffer(this IQueryable<Event> events) => events
        .Include(e => e.Rooms.OrderBy(r => r.Position))
        .Include(e => e.Quotas.OrderBy(q => q.Code))
        .Include(e => e.Products.OrderBy(p => p.Position)).ThenInclude(p => p.Quotas)
        .AsSplitQuery();

    /// <summary>The event with a code, loaded with its parts for a change.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="code">The event's code.</param>
    /// <param name="version">The version on which the change is based; null skips the check.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="StaleException">The event was changed since that version.</exception>
    public static async Task<Event> EventToChangeAsync(this EventsHubDb db, string code, int? version, CancellationToken cancellationToken)
    {
        var @event = await db.Events().WithOffer().WithCode(code, cancellationToken);
        StaleException.ThrowIfOther(version, @event.Version);
        return @event;
    }

    /// <summary>Saves an event with its parts and counts the places taken anew, since a product already sold may now take places from other quotas.</summary>
    /// <exception cref="DomainRuleException">A quota would be smaller than what is sold from it, also by now.</exception>
    public static async Task SaveOfferAsync(this EventsHubDb db, Event @event, ISales sales, CancellationToken cancellationToken)
    {
        @event.CheckCodes();
        var quotas = db.Quotas().Where(q => q.EventId == @event.Id);
        await db.LockAsync(quotas, cancellationToken);
        // More may have been sold since the event was read; the database would refuse the new size with an error that nobody understands.
        RefuseFuller(@event, await quotas.AsNoTracking().ToDictionaryAsync(q => q.Id, q => q.Taken, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        RefuseFuller(@event, await quotas.WithSold(sales).ToDictionaryAsync(q => q.Id, q => q.Sold, cancellationToken));
        await db.RecountAsync(quotas, sales, cancellationToken);
    }

    private static void RefuseFuller(Event @event, Dictionary<Guid, int> taken)
    {
        foreach (var quota in @event.Quotas)
        {
            quota.CheckHolds(taken.GetValueOrDefault(quota.Id));
        }
    }
}
