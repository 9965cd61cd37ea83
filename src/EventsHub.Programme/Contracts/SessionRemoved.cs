using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A session was deleted from the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SessionId">Id of the session.</param>
public sealed record SessionRemoved(Guid EventId, Guid SessionId) : IDomainEvent;
