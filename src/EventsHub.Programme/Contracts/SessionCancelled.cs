using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A session was cancelled in the draft of a programme; it stays there as cancelled.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SessionId">Id of the session.</param>
public sealed record SessionCancelled(Guid EventId, Guid SessionId) : IDomainEvent;
