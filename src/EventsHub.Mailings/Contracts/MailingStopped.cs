using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Contracts;

/// <summary>A mailing was stopped half-way.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="MailingId">Id of the mailing.</param>
public sealed record MailingStopped(Guid EventId, Guid MailingId) : IDomainEvent;
