using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Invoices;

/// <summary>The documents of the order of a registration, for staff.</summary>
public static class ShowOrderInvoices
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The code of a registration in the order.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string Code) : IQuery<ShowOwnInvoices.Result>, IForEvent;

    internal sealed class Handler(EventsHubDb db, OrderInvoices invoices) : IRequestHandler<Query, ShowOwnInvoices.Result>
    {
        public async Task<ShowOwnInvoices.Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var (_, order) = await db.Registrations().WithCodeAsync(eventId, query.Code, cancellationToken);
            return await invoices.OfAsync(order.Id, cancellationToken);
        }
    }
}
