using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Invoices;

/// <summary>Notes, with a change of an order that was billed, that its documents may have to follow. They do so after the change, so that a host whose address is missing holds up no cancellation.</summary>
internal sealed class FollowOrder(EventsHubDb db, TimeProvider time) : IHandle<OrderChanged>
{
    public async Task HandleAsync(OrderChanged happened, CancellationToken cancellationToken)
    {
        if (await db.Invoices().AnyAsync(i => i.OrderId == happened.OrderId, cancellationToken))
        {
            db.Outbox.Add(OutboxMessage.For(FollowInvoices.Kind, happened.OrderId, time.GetUtcNow().UtcDateTime));
        }
    }
}
