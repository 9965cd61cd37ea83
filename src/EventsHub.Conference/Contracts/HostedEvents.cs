using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>Reads events for other modules.</summary>
public static class HostedEvents
{
    /// <summary>The event with a code, in any case.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="code">The event's code.</param>
    /// <param name="parts">What to read besides the event itself.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="NotFoundException">No event has this code.</exception>
    public static async Task<HostedEvent> HostedEventAsync(this EventsHubDb db, string code, EventParts parts, CancellationToken cancellationToken) =>
        await db.HostedAsync(await With(db.Events(), parts).WithCode(code, cancellationToken), cancellationToken);

    /// <summary>The event with a code, in any case, without its parts.</summary>
    /// <exception cref="NotFoundException">No event has this code.</exception>
    public static Task<HostedEvent> HostedEventAsync(this EventsHubDb db, string code, CancellationToken cancellationToken) =>
        db.HostedEventAsync(code, EventParts.None, cancellationToken);

    /// <summary>The event with an id that a stored row refers to, so that the event is known to exist.</summary>
    public static async Task<HostedEvent> HostedEventAsync(this EventsHubDb db, Guid id, EventParts parts, CancellationToken cancellationToken) =>
        await db.HostedAsync(await With(db.Events(), parts).FirstAsync(e => e.Id == id, cancellationToken), cancellationToken);

    /// <summary>The id of the event with a code, in any case.</summary>
    /// <exception cref="NotFoundException">No event has this code.</exception>
    public static Task<Guid> EventIdAsync(this EventsHubDb db, string code, CancellationToken cancellationToken) => db.Events().IdOf(code, cancellationToken);

    /// <summary>All events, as a query for others to join with or filter.</summary>
    public static IQueryable<EventRow> EventRows(this EventsHubDb db) => db.Events().AsNoTracking().Select(e => new EventRow
    {
        Id = e.Id, HostId = e.HostId, Code = e.Code, NormalizedCode = e.NormalizedCode, Series = e.Series, SeriesKey = e.SeriesKey, Name = e.Name, Languages = e.Languages, Country = e.Venue.Country, StartsOn = e.StartsOn, EndsOn = e.EndsOn,
        BankAccount = e.BankAccount,
    });

    /// <summary>The products of all events, as a query for others to join with or filter.</summary>
    public static IQueryable<ProductRow> ProductRows(this EventsHubDb db) => db.Products().AsNoTracking().Select(p => new ProductRow
    {
        Id = p.Id, EventId = p.EventId, Code = p.Code, Name = p.Name, Position = p.Position, Kind = p.Kind, Attendance = p.Attendance,
    });

    /// <summary>The quotas of all events, as a query for others to join with or filter.</summary>
    public static IQueryable<QuotaRow> QuotaRows(this EventsHubDb db) => db.Quotas().AsNoTracking().Select(q => new QuotaRow
    {
        Id = q.Id, EventId = q.EventId, Code = q.Code, Name = q.Name, Size = q.Size, Taken = q.Taken,
    });

    /// <summary>The image file of the event's logo; null when there is none.</summary>
    public static async Task<byte[]?> LogoOfAsync(this EventsHubDb db, HostedEvent @event, CancellationToken cancellationToken) =>
        @event.LogoFileId is { } id ? await db.StoredFiles.AsNoTracking().Where(f => f.Id == id).Select(f => f.Content).FirstOrDefaultAsync(cancellationToken) : null;

    // The host is read only where its account stands in for one that the event lacks.
    private static async Task<HostedEvent> HostedAsync(this EventsHubDb db, Event @event, CancellationToken cancellationToken)
    {
        var hosted = @event.ToHosted();
        return hosted.BankAccount is null && hosted.PaymentMethods.Contains(PaymentMethod.BankTransfer)
            ? hosted with { BankAccount = (await db.HostAsync(hosted.HostId, cancellationToken)).BankAccount }
            : hosted;
    }

    private static IQueryable<Event> With(IQueryable<Event> events, EventParts parts)
    {
        // A row that is joined several times, such as a quota of several products, becomes one object.
        events = events.AsNoTrackingWithIdentityResolution();
        if (parts.HasFlag(EventParts.Places))
        {
            events = events.Include(e => e.Products).ThenInclude(p => p.Quotas);
        }
        else if (parts.HasFlag(EventParts.Products))
        {
            events = events.Include(e => e.Products);
        }

        // One query would return every room for every product, so rooms are read separately; products have few quotas and need one query only.
        return parts.HasFlag(EventParts.Rooms) ? events.Include(e => e.Rooms).AsSplitQuery() : events.AsSingleQuery();
    }
}
