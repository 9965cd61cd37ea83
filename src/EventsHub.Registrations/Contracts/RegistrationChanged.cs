using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody's details or options have changed.</summary>
/// <param name="EventId">The event.</param>
/// <param name="RegistrationId">Their registration.</param>
public sealed record RegistrationChanged(Guid EventId, Guid RegistrationId) : IDomainEvent;
