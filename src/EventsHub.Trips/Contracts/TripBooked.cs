using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip was booked.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripBooked(Guid TripId) : IDomainEvent;
