using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>The badge of a registration was made worthless, and the next one printed counts.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
public sealed record BadgeReplaced(Guid EventId, Guid RegistrationId) : IDomainEvent;
