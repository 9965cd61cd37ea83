using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Invoices;

/// <summary>The documents of the order that the holder of a link pays, and whether they can ask for one.</summary>
public static class ShowOwnInvoices
{
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <param name="Documents">The documents, the first one first.</param>
    /// <param name="CanAsk">True when something is charged that no document says yet, and the host can issue one.</param>
    public sealed record Result(IReadOnlyList<IssuedDocument> Documents, bool CanAsk);

    internal sealed class Handler(EventsHubDb db, OrderInvoices invoices, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken) =>
            await invoices.OfAsync(await PayerLinks.OrderOfAsync(db, query.EventCode, query.Token, time.GetUtcNow().UtcDateTime, cancellationToken), cancellationToken);
    }
}
