using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Contracts;

/// <summary>Lets other modules read the people registered, and note that badges were printed.</summary>
public static class Attendees
{
    /// <summary>The registrations of all events, as a query for others to join with or filter.</summary>
    public static IQueryable<AttendeeRow> AttendeeRows(this EventsHubDb db) => db.Registrations().AsNoTracking().Select(r => new AttendeeRow
    {
        Id = r.Id,
        EventId = r.EventId,
        Code = r.Code,
        Status = r.Status,
        Name = r.Name,
        Affiliation = r.Affiliation,
        Country = r.Country,
        TicketTypeId = r.TicketTypeId,
        BadgeRole = r.BadgeRole,
        SearchKey = r.SearchKey,
        SortKey = r.SortKey,
        BadgePrintedAt = r.BadgePrintedAt,
        Options = r.Order!.Lines.Where(l => l.RegistrationId == r.Id && l.Kind == ProductKind.Option)
            .Select(l => new HeldOption { ProductId = l.ProductId, CancelledAt = l.CancelledAt }),
    });

    /// <summary>Notes that badges were printed, showing what was stored at the given time (UTC).</summary>
    /// <returns>The number of registrations noted.</returns>
    public static Task<int> NoteBadgesPrintedAsync(this EventsHubDb db, Guid eventId, IReadOnlyCollection<Guid> registrationIds, DateTime utc,
        CancellationToken cancellationToken) =>
        db.Registrations().Where(r => r.EventId == eventId && registrationIds.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.BadgePrintedAt, utc), cancellationToken);
}
