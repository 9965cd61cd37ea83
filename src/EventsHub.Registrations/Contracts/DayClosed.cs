using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>A day at the desk was closed.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="ClosingId">Id of the closing.</param>
public sealed record DayClosed(Guid EventId, Guid ClosingId) : IDomainEvent;
