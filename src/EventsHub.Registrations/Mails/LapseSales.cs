using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Ends holds, and the time for paying, when they are over: the message that does it is stored with the hold and due at its end. If the place was taken, paid or offered anew meanwhile, nothing
/// happens.</summary>
internal sealed class LapseSales(EventsHubDb db, UnitOfWork unitOfWork, TimeProvider time) : IOutboxHandler
{
    /// <summary>The kind of message.</summary>
    public const string Kind = "sale.lapse";

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
        // All whose time is over, so that whoever pays for several hears of it once.
        List<OrderLine> lines = [.. order.Registrations.SelectMany(registration => order.Lapse(registration, now))];
        // Saved before the places are given back: of a payment at the same moment, the later one fails and is tried again.
        await db.SaveChangesAsync(cancel);
        await OrderSeats.GiveBackAsync(db, lines, now, cancel);
        return Delivery.Made;
    }, cancellationToken);
}
