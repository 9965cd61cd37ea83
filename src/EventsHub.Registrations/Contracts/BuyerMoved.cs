using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Whoever pays for an order has another address, or is somebody else. Links that were mailed to the former address end.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
public sealed record BuyerMoved(Guid EventId, Guid OrderId) : IDomainEvent;
