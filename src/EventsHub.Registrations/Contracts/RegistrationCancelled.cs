using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>A registration was cancelled, by the person or by staff.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
public sealed record RegistrationCancelled(Guid EventId, Guid RegistrationId) : IDomainEvent;
