using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A session was added to the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SessionId">Id of the session.</param>
public sealed record SessionAdded(Guid EventId, Guid SessionId) : IDomainEvent;
