using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A talk was added to the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TalkId">Id of the talk.</param>
public sealed record TalkAdded(Guid EventId, Guid TalkId) : IDomainEvent;
