using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Those who wait for a place, each behind those who have waited for the same ticket for longer.</summary>
internal static class WaitingList
{
    /// <summary>Those who wait at an event, whoever has waited longest first.</summary>
    public static IQueryable<Registration> WhoWait(this EventsHubDb db, Guid eventId) =>
        db.Registrations().Where(r => r.EventId == eventId && r.Status == RegistrationStatus.Waiting).OrderBy(r => r.RegisteredAt).ThenBy(r => r.Id);

    /// <summary>How many have waited for the same ticket for longer than somebody.</summary>
    public static Task<int> AheadOfAsync(this EventsHubDb db, Registration registration, CancellationToken cancellationToken) => db.Registrations()
        .CountAsync(r => r.EventId == registration.EventId && r.Status == RegistrationStatus.Waiting && r.TicketTypeId == registration.TicketTypeId && r.Id != registration.Id
            && (r.RegisteredAt < registration.RegisteredAt || r.RegisteredAt == registration.RegisteredAt && r.Id < registration.Id), cancellationToken);

    /// <summary>True when whoever comes now for a ticket comes after others who wait for it, and whom its free places are offered by themselves.</summary>
    public static async Task<bool> IsWaitedForAsync(this EventsHubDb db, HostedEvent @event, ProductOffer ticket, CancellationToken cancellationToken) =>
        @event.OfferHours > 0 && ticket.HasWaitingList
        && await db.Registrations().AnyAsync(r => r.EventId == @event.Id && r.Status == RegistrationStatus.Waiting && r.TicketTypeId == ticket.Id, cancellationToken);

    /// <summary>Offers places to people, one after the other, as long as there are any. Whoever wants something of which none is left is passed over, and stays on the list. The places are taken with the offers.</summary>
    /// <param name="db">The database context, with an open transaction.</param>
    /// <param name="inOrder">Those who wait, in the order in which they are offered places.</param>
    /// <param name="most">The most offers.</param>
    /// <param name="until">Until when the places are kept (UTC).</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The number of offers.</returns>
    public static async Task<int> OfferAsync(EventsHubDb db, IReadOnlyList<(Guid Id, Guid Ticket)> inOrder, int most, DateTime until, DateTime utc, CancellationToken cancellationToken)
    {
        var offered = 0;
        HashSet<Guid> gone = [];
        foreach (var (id, ticket) in inOrder)
        {
            if (offered == most)
            {
                break;
            }

            if (gone.Contains(ticket))
            {
                continue;
            }

            var order = await db.Orders().Include(o => o.Lines).Include(o => o.Ledger).Include(o => o.Registrations).AsSplitQuery().FirstAsync(o => o.Registrations.Any(r => r.Id == id), cancellationToken);
            var registration = order.Registrations.First(r => r.Id == id);
            if (order.LinesOf(registration).Any(line => gone.Contains(line.ProductId)))
            {
                continue;
            }

            if (await OrderSeats.TryTakeAsync(db, order.LinesOf(registration), utc, cancellationToken) is { } soldOut)
            {
                gone.Add(soldOut);
                continue;
            }

            order.Offer(registration, until, utc);
            offered++;
        }

        return offered;
    }
}
