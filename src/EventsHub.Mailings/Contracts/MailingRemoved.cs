using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Contracts;

/// <summary>A mailing that nobody had got was deleted.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="MailingId">Id of the mailing.</param>
public sealed record MailingRemoved(Guid EventId, Guid MailingId) : IDomainEvent;
