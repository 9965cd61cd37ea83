using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Badges of an event were printed.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationIds">Ids of the registrations.</param>
public sealed record BadgesPrinted(Guid EventId, IReadOnlyCollection<Guid> RegistrationIds) : IDomainEvent;
