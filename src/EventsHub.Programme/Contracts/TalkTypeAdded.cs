using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A type of talks was added to the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TypeId">Id of the type of talks.</param>
public sealed record TalkTypeAdded(Guid EventId, Guid TypeId) : IDomainEvent;
