using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Something of an order changed: who pays, what was ordered, its money, or one of its people.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
public sealed record OrderChanged(Guid EventId, Guid OrderId) : IDomainEvent;
