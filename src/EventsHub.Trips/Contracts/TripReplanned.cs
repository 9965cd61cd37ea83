using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip is planned again.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripReplanned(Guid TripId) : IDomainEvent;
