using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Contracts;

/// <summary>Badges of an event were printed in one go.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RunId">Id of the print run.</param>
public sealed record PrintRunMade(Guid EventId, Guid RunId) : IDomainEvent;
