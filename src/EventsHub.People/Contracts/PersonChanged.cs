using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>Something else is known of a person now.</summary>
public sealed record PersonChanged(Guid EventId, Guid PersonId) : IDomainEvent;
