using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnOrder;

/// <summary>Ends the links to an order that were mailed to an address which is not its buyer's any more.</summary>
internal sealed class EndOrderLinks(EventsHubDb db) : IHandle<BuyerMoved>
{
    public async Task HandleAsync(BuyerMoved happened, CancellationToken cancellationToken) =>
        db.AccessLinks.RemoveRange(await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Order && l.SubjectId == happened.OrderId).ToListAsync(cancellationToken));
}
