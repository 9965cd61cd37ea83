using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Contracts;

/// <summary>Lets other modules read the people registered, and note that badges were printed or lost.</summary>
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
        BadgeRevision = r.BadgeRevision,
        Options = r.Order!.Lines.Where(l => l.RegistrationId == r.Id && l.Kind == ProductKind.Option)
            .Select(l => new HeldOption { ProductId = l.ProductId, CancelledAt = l.CancelledAt }),
    });

    /// <summary>Makes the badge of somebody worthless that was lost, in the transaction of the caller, who prints the next one.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="code">The code of the registration, as typed.</param>
    /// <param name="lost">The revision of the lost badge; when it is replaced already, nothing happens.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="NotFoundException">The event has no registration with this code.</exception>
    /// <exception cref="DomainRuleException">The registration was cancelled, or no badge of this revision was printed.</exception>
    public static async Task ReplaceBadgeAsync(this EventsHubDb db, Guid eventId, string code, int lost, CancellationToken cancellationToken)
    {
        var (registration, order) = await db.Registrations().WithCodeAsync(eventId, code, cancellationToken);
        order.ReplaceBadge(registration, lost);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Notes that badges were printed, showing what was stored at the given time (UTC).</summary>
    /// <returns>The number of registrations noted.</returns>
    public static async Task<int> NoteBadgesPrintedAsync(this EventsHubDb db, Guid eventId, IReadOnlyCollection<Guid> registrationIds, DateTime utc,
        CancellationToken cancellationToken)
    {
        var noted = await db.Registrations().Where(r => r.EventId == eventId && registrationIds.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.BadgePrintedAt, utc), cancellationToken);
        if (noted > 0)
        {
            db.Raise(new BadgesPrinted(eventId, registrationIds));
        }

        return noted;
    }
}
