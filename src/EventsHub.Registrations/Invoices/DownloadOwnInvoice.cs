using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Invoices;

/// <summary>A document of the order that the holder of a link pays, as it was issued.</summary>
public static class DownloadOwnInvoice
{
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Query(string EventCode, string Token, string Number, InvoiceFormat Format) : IQuery<DownloadInvoice.Result>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, DownloadInvoice.Result>
    {
        public async Task<DownloadInvoice.Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = await PayerLinks.OrderOfAsync(db, query.EventCode, query.Token, time.GetUtcNow().UtcDateTime, cancellationToken);
            return await DownloadInvoice.ReadAsync(db, db.Invoices().Where(i => i.OrderId == id), query.Number, query.Format, cancellationToken);
        }
    }
}
