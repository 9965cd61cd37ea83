using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>The page of an event became public.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventPublished(Guid EventId) : IDomainEvent;
