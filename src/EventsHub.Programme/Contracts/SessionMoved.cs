using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A session got another day, time, length or room in the draft of a programme, or lost its time or room.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SessionId">Id of the session.</param>
public sealed record SessionMoved(Guid EventId, Guid SessionId) : IDomainEvent;
