using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>Somebody began to plan a trip.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripPlanned(Guid TripId) : IDomainEvent;
