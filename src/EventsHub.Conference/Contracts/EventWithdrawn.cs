using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>The page of an event is a draft again and no longer public.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventWithdrawn(Guid EventId) : IDomainEvent;
