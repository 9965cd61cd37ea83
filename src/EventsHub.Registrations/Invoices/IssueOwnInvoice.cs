using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Registrations.Invoices;

/// <summary>Whoever pays asks for the invoice. It is mailed, and stands on their page.</summary>
public static class IssueOwnInvoice
{
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Command(string EventCode, string Token) : ICommand<IssueInvoice.Result>, IForEvent;

    internal sealed class Handler(EventsHubDb db, InvoiceIssuing issuing, TimeProvider time) : IRequestHandler<Command, IssueInvoice.Result>
    {
        public async Task<IssueInvoice.Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = await PayerLinks.OrderOfAsync(db, command.EventCode, command.Token, time.GetUtcNow().UtcDateTime, cancellationToken);
            return IssueInvoice.Require(await issuing.IssueNeededAsync(id, cancellationToken));
        }
    }
}
