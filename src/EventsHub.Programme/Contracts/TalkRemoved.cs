using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A talk was deleted from the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TalkId">Id of the talk.</param>
public sealed record TalkRemoved(Guid EventId, Guid TalkId) : IDomainEvent;
