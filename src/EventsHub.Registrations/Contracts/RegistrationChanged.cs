using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>What somebody has booked for an event, or what is known of them, changed.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
/// <param name="IsTold">Whether the person is to be written to; staff may choose not to.</param>
public sealed record RegistrationChanged(Guid EventId, Guid RegistrationId, bool IsTold) : IDomainEvent;
