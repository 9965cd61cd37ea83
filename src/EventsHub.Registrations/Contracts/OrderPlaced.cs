using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody placed an order, for themselves or for others.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
public sealed record OrderPlaced(Guid EventId, Guid OrderId) : IDomainEvent;
