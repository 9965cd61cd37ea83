using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Contracts;

/// <summary>A mailing was released, and goes out.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="MailingId">Id of the mailing.</param>
public sealed record MailingReleased(Guid EventId, Guid MailingId) : IDomainEvent;
