using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Contracts;

/// <summary>A mailing that was stopped goes on.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="MailingId">Id of the mailing.</param>
public sealed record MailingResumed(Guid EventId, Guid MailingId) : IDomainEvent;
