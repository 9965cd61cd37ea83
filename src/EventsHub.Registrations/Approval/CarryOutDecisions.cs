using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Approval;

/// <summary>Carries out a decision that was released, one message for each person: hundreds at once hold no lock together, and a server that dies loses none. If nothing is to be decided any more, nothing happens.</summary>
internal sealed class CarryOutDecisions(EventsHubDb db, UnitOfWork unitOfWork, TimeProvider time) : IOutboxHandler
{
    /// <summary>The kind of message.</summary>
    public const string Kind = "sale.decision";

    public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) => unitOfWork.RunAsync(async cancel =>
    {
        var order = await db.Orders().Include(o => o.Registrations).Include(o => o.Lines).Include(o => o.Ledger).AsSplitQuery()
            .FirstOrDefaultAsync(o => o.Registrations.Any(r => r.Id == message.SubjectId), cancel);
        // It may have been deleted meanwhile.
        if (order is null)
        {
            return Delivery.Needless;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var @event = await db.HostedEventAsync(order.EventId, EventParts.None, cancel);
        var lines = order.CarryOut(order.Registrations.First(r => r.Id == message.SubjectId), @event.PayBy(order.PaymentMethod, now), now);
        // Saved before the places are given back: of two changes at the same moment, the later one fails and is tried again.
        await db.SaveChangesAsync(cancel);
        await OrderSeats.GiveBackAsync(db, lines, now, cancel);
        return Delivery.Made;
    }, cancellationToken);
}
