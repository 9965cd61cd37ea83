using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A talk was cancelled in the draft of a programme; it stays there as cancelled.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TalkId">Id of the talk.</param>
public sealed record TalkCancelled(Guid EventId, Guid TalkId) : IDomainEvent;
