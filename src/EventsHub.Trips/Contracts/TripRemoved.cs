using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip was deleted.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripRemoved(Guid TripId) : IDomainEvent;
