using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>A person has another address. Links that were mailed to the former one have ended.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="PersonId">Id of the person.</param>
/// <param name="FormerAddressId">Id of the address that they had before.</param>
public sealed record PersonMoved(Guid EventId, Guid PersonId, Guid FormerAddressId) : IDomainEvent;
