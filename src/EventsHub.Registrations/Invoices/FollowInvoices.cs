using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;

namespace EventsHub.Registrations.Invoices;

/// <summary>Issues what a billed order needs after it has changed. Delivered again, it issues nothing.</summary>
internal sealed class FollowInvoices(UnitOfWork unitOfWork, InvoiceIssuing issuing) : IOutboxHandler
{
    public const string Kind = "invoices.follow";

    public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) => unitOfWork.RunAsync(
        async cancel => (await issuing.IssueNeededAsync(message.SubjectId, cancel)).Count > 0 ? Delivery.Made : Delivery.Needless,
        cancellationToken);
}
