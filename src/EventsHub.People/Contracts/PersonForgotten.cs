using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>A person who was nothing at the event any more was forgotten.</summary>
public sealed record PersonForgotten(Guid EventId, Guid PersonId) : IDomainEvent;
