using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Gives back the places that a code kept when its time is over: the message that does it is stored with the code and due at its end. If the code keeps them longer meanwhile, nothing happens, and it can be
/// tried again at any time.</summary>
internal sealed class EndHolds(EventsHubDb db, UnitOfWork unitOfWork, TimeProvider time) : IOutboxHandler
{
    /// <summary>The kind of message.</summary>
    public const string Kind = "voucher.end-holds";

    public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) => unitOfWork.RunAsync(async cancel =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var over = db.PlaceHolds().Where(h => h.VoucherId == message.SubjectId && (h.Until <= now || db.Vouchers().Any(v => v.Id == h.VoucherId && v.IsOff)));
        foreach (var product in await over.Select(h => h.ProductId).Distinct().ToListAsync(cancel))
        {
            var ended = await over.Where(h => h.ProductId == product).ExecuteDeleteAsync(cancel);
            await Seats.GiveBackAsync(db, [.. Enumerable.Repeat(product, ended)], cancel);
        }

        return Delivery.Made;
    }, cancellationToken);
}
