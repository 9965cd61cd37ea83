using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Contracts;

/// <summary>Nobody is left to whom a mailing should be sent.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="MailingId">Id of the mailing.</param>
public sealed record MailingSent(Guid EventId, Guid MailingId) : IDomainEvent;
