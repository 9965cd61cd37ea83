using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip was cancelled.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripCancelled(Guid TripId) : IDomainEvent;
