using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Raised when a person's details, ticket or options were changed and the person is to be told.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration.</param>
public sealed record RegistrationChanged(Guid EventId, Guid RegistrationId) : IDomainEvent;
