using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event has another name.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventRenamed(Guid EventId) : IDomainEvent;
