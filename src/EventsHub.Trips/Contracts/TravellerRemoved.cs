using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>Somebody no longer travels, or their trip was deleted.</summary>
/// <param name="TripId">Id of the trip.</param>
/// <param name="TravellerId">Id of the traveller.</param>
public sealed record TravellerRemoved(Guid TripId, Guid TravellerId) : IDomainEvent;
