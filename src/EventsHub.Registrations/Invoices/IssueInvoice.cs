using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Invoices;

/// <summary>Staff issue the invoice of an order. From then on its documents follow every change of what it costs.</summary>
public static class IssueInvoice
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The code of a registration in the order.</param>
    /// <param name="Anew">True to take back what was billed and bill it again, as to another address.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, bool Anew = false) : ICommand<Result>, IForEvent;

    /// <param name="Numbers">The numbers of the documents issued.</param>
    public sealed record Result(IReadOnlyList<string> Numbers);

    internal sealed class Handler(EventsHubDb db, InvoiceIssuing issuing) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (_, order) = await db.Registrations().WithCodeAsync(eventId, command.Code, cancellationToken);
            return Require(await (command.Anew ? issuing.IssueAnewAsync(order.Id, cancellationToken) : issuing.IssueNeededAsync(order.Id, cancellationToken)));
        }
    }

    internal static Result Require(IReadOnlyList<Domain.Invoice> issued) => issued.Count > 0
        ? new([.. issued.Select(i => i.Number)])
        : throw new DomainRuleException("invoice.nothing", "There is nothing to bill that was not billed already.");
}
