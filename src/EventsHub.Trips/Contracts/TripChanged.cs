using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>Something of a trip changed: its details, who travels, a leg, a stay, or its status.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripChanged(Guid TripId) : IDomainEvent;
