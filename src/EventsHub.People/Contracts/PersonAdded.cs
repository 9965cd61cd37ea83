using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>A person became known to an event.</summary>
public sealed record PersonAdded(Guid EventId, Guid PersonId) : IDomainEvent;
