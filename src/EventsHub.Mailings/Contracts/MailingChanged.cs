using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Contracts;

/// <summary>A mailing was written, or something of it is different.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="MailingId">Id of the mailing.</param>
public sealed record MailingChanged(Guid EventId, Guid MailingId) : IDomainEvent;
