using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip is made on other days.</summary>
/// <param name="TripId">Id of the trip.</param>
/// <param name="StartsOn">The first day from now on.</param>
/// <param name="EndsOn">The last day from now on.</param>
public sealed record TripMoved(Guid TripId, DateOnly StartsOn, DateOnly EndsOn) : IDomainEvent;
