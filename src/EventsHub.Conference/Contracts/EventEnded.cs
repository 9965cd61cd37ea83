using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event is over.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventEnded(Guid EventId) : IDomainEvent;
