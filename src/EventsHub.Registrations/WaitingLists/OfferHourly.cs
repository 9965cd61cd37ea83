using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Has free places offered that came free in a way of which nobody tells: a larger quota, places that a code no longer keeps, a list that is offered by itself from now on.</summary>
internal sealed class OfferHourly(EventsHubDb db) : IHousekeeping
{
    public async Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        var events = await db.Registrations().Where(r => r.Status == RegistrationStatus.Waiting).Select(r => r.EventId).Distinct().ToListAsync(cancellationToken);
        db.Outbox.AddRange(events.Select(id => OutboxMessage.For(OfferFreePlaces.Kind, id, utc)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
