using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
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
        return version is null || version == @event.Version ? @event : throw new StaleException();
    }

    /// <summary>Saves an event with its parts and counts the places taken anew, since a product already sold may now take places from other quotas.</summary>
    public static async Task SaveOfferAsync(this EventsHubDb db, Event @event, ISales sales, CancellationToken cancellationToken)
    {
        @event.CheckCodes();
        // Locks the quotas first: sales that have taken a place are then counted, and later ones wait.
        await db.Quotas().Where(q => q.EventId == @event.Id).ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken), cancellationToken);
        db.Touch(@event);
        await db.SaveChangesAsync(cancellationToken);
        await db.Quotas().Where(q => q.EventId == @event.Id).RecountAsync(sales, cancellationToken);
        var tooSmall = await db.Quotas().AsNoTracking().Where(q => q.EventId == @event.Id && q.Taken > q.Size)
            .Select(q => new { q.Code, q.Taken }).FirstOrDefaultAsync(cancellationToken);
        if (tooSmall is not null)
        {
            throw Quota.BelowTaken(tooSmall.Code, tooSmall.Taken);
        }
    }

    /// <summary>Counts a change of the event's parts as a change of the event, so that its version is raised.</summary>
    public static void Touch(this EventsHubDb db, Event @event)
    {
        var version = db.Entry(@event).Property(e => e.Version);
        version.IsModified |= db.Entry(@event).State == EntityState.Unchanged;
    }

    /// <summary>Counts the places taken from some quotas anew. The caller must have locked their rows.</summary>
    /// <returns>The number of quotas whose count was wrong.</returns>
    public static Task<int> RecountAsync(this IQueryable<Quota> quotas, ISales sales, CancellationToken cancellationToken)
    {
        var held = sales.HeldProducts;
        return quotas
            .Where(q => q.Taken != held.Count(product => q.Products.Any(p => p.Id == product)))
            .ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => held.Count(product => x.Products.Any(p => p.Id == product))), cancellationToken);
    }
}
