using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Money came in for an order.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
/// <param name="AmountMinor">The amount in minor units of the currency of the order.</param>
public sealed record MoneyReceived(Guid EventId, Guid OrderId, long AmountMinor) : IDomainEvent;
