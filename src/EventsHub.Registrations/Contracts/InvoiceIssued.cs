using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>An invoice or a credit note was issued.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
/// <param name="InvoiceId">Id of the document.</param>
public sealed record InvoiceIssued(Guid EventId, Guid OrderId, Guid InvoiceId) : IDomainEvent;
