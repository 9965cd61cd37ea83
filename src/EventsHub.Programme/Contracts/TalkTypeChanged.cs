using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A type of talks in the draft of a programme changed.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TypeId">Id of the type of talks.</param>
public sealed record TalkTypeChanged(Guid EventId, Guid TypeId) : IDomainEvent;
