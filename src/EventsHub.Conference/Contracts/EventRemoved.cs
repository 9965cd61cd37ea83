using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event was deleted: a draft that nobody had registered for.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventRemoved(Guid EventId) : IDomainEvent;
