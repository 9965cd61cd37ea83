using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A session in the draft of a programme changed. Its talks tell of themselves.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SessionId">Id of the session.</param>
public sealed record SessionChanged(Guid EventId, Guid SessionId) : IDomainEvent;
