using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event has begun.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventBegun(Guid EventId) : IDomainEvent;
