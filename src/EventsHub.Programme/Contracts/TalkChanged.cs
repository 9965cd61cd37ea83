using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A talk in the draft of a programme changed. What its session says of its time is not meant.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TalkId">Id of the talk.</param>
public sealed record TalkChanged(Guid EventId, Guid TalkId) : IDomainEvent;
