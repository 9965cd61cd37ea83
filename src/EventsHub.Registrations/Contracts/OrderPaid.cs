using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>The whole balance of an order was received.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
public sealed record OrderPaid(Guid EventId, Guid OrderId) : IDomainEvent;
