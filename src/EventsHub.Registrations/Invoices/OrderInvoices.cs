using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Invoices;

/// <summary>Reads the documents of one order.</summary>
internal sealed class OrderInvoices(EventsHubDb db)
{
    public async Task<ShowOwnInvoices.Result> OfAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var issued = await db.Invoices().AsNoTracking().Where(i => i.OrderId == orderId).OrderBy(i => i.IssuedAt).ThenBy(i => i.Number).ToListAsync(cancellationToken);
        var file = await OrderFile.ReadAsync(db, orderId, cancellationToken);
        var canAsk = Invoice.Needed(file.Order, issued).Count > 0 && Invoice.MayBeIssuedBy(await db.HostAsync(file.Event.HostId, cancellationToken)).IsAllowed;
        return new([.. issued.Select(IssuedDocument.Of)], canAsk);
    }
}
