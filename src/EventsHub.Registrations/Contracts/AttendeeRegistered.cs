using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody registered for an event, or was registered by staff.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
/// <param name="IsTold">Whether the person is to be written to; staff may choose not to.</param>
public sealed record AttendeeRegistered(Guid EventId, Guid RegistrationId, bool IsTold) : IDomainEvent;
