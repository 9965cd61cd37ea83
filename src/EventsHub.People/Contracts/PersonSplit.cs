using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>One who was two was split.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="PersonId">Id of the person who was split.</param>
/// <param name="OtherId">Id of the one who has some of their roles now.</param>
public sealed record PersonSplit(Guid EventId, Guid PersonId, Guid OtherId) : IDomainEvent;
