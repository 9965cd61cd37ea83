using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Contracts;

/// <summary>How other modules read people who attend, and what they note of them.</summary>
public static class Attendees
{
    /// <summary>The people of all events, for queries to compose with.</summary>
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
        BadgeChangedAt = r.BadgeChangedAt,
        Options = r.Order!.Lines.Where(l => l.RegistrationId == r.Id && l.Kind == ProductKind.Option)
            .Select(l => new HeldOption { ProductId = l.ProductId, AddedAt = l.AddedAt, CancelledAt = l.CancelledAt }),
    });

    /// <summary>Notes that badges were printed, as they were at a moment.</summary>
    /// <returns>Of how many people.</returns>
    public static Task<int> NoteBadgesPrintedAsync(this EventsHubDb db, Guid eventId, IReadOnlyCollection<Guid> registrationIds, DateTime utc,
        CancellationToken cancellationToken) =>
        db.Registrations().Where(r => r.EventId == eventId && registrationIds.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.BadgePrintedAt, utc), cancellationToken);
}
