using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>An order was paid in full.</summary>
/// <param name="EventId">The event.</param>
/// <param name="OrderId">The order.</param>
public sealed record OrderPaid(Guid EventId, Guid OrderId) : IDomainEvent;
