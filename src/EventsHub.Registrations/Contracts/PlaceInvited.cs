using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Whoever leads a group has invited somebody to one of its places, or reminded them.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the registration of the place.</param>
public sealed record PlaceInvited(Guid EventId, Guid RegistrationId) : IDomainEvent;
