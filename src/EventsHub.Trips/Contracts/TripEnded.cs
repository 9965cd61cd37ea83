using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip is over.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripEnded(Guid TripId) : IDomainEvent;
