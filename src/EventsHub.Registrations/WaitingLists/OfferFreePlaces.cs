using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Offers the free places of an event to those who wait, in their order, where the organisers have said so. It looks at what is free when it runs, and may run again at any time.</summary>
internal sealed class OfferFreePlaces(EventsHubDb db, UnitOfWork unitOfWork, TimeProvider time) : IOutboxHandler
{
    /// <summary>The kind of message; its subject is the event.</summary>
    public const string Kind = "waiting.offer";

    // So many in one transaction; another message goes on.
    private const int Portion = 50;

    public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) => unitOfWork.RunAsync(async cancel =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Of several at once the last one offers.
        if (await db.Outbox.AnyAsync(m => m.Kind == Kind && m.SubjectId == message.SubjectId && m.DeliveredAt == null && m.FailedAt == null && m.CreatedAt > message.CreatedAt, cancel))
        {
            return Delivery.Needless;
        }

        var @event = await db.HostedEventAsync(message.SubjectId, EventParts.None, cancel);
        if (@event.OfferUntil(now) is not { } until)
        {
            return Delivery.Needless;
        }

        var waiting = await db.WhoWait(@event.Id).Select(r => new { r.Id, r.TicketTypeId }).ToListAsync(cancel);
        if (await WaitingList.OfferAsync(db, waiting.ConvertAll(r => (r.Id, r.TicketTypeId)), Portion, until, now, cancel) == Portion)
        {
            db.Outbox.Add(OutboxMessage.For(Kind, @event.Id, now));
        }

        return Delivery.Made;
    }, cancellationToken);
}
