using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Contracts;

/// <summary>A trip was approved, or taken back from booked to approved.</summary>
/// <param name="TripId">Id of the trip.</param>
public sealed record TripApproved(Guid TripId) : IDomainEvent;
