using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody has registered.</summary>
/// <param name="EventId">The event.</param>
/// <param name="RegistrationId">Their registration.</param>
public sealed record AttendeeRegistered(Guid EventId, Guid RegistrationId) : IDomainEvent;
