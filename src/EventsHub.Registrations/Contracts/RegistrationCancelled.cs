using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody has cancelled, or was cancelled.</summary>
/// <param name="EventId">The event.</param>
/// <param name="RegistrationId">Their registration.</param>
public sealed record RegistrationCancelled(Guid EventId, Guid RegistrationId) : IDomainEvent;
