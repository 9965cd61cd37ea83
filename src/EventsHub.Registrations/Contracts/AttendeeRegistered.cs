using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Raised when somebody has registered, or was registered by staff, and is to get a confirmation.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
public sealed record AttendeeRegistered(Guid EventId, Guid RegistrationId) : IDomainEvent;
