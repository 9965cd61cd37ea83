using EventsHub.Kernel.Domain;

namespace EventsHub.People.Contracts;

/// <summary>Somebody who contributes was invited to register.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="PersonId">Id of the person.</param>
/// <param name="At">When (UTC).</param>
public sealed record PersonInvited(Guid EventId, Guid PersonId, DateTime At) : IDomainEvent;
