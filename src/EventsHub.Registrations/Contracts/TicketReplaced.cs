using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>The ticket of a registration was made worthless, and another counts that the person is to be sent.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
public sealed record TicketReplaced(Guid EventId, Guid RegistrationId) : IDomainEvent;
