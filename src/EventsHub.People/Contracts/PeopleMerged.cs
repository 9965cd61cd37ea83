using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>Two who were one were merged.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="PersonId">Id of the person who stays.</param>
/// <param name="MergedId">Id of the one who was merged with them.</param>
public sealed record PeopleMerged(Guid EventId, Guid PersonId, Guid MergedId) : IDomainEvent;
