using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Money of an order went back to the buyer.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
/// <param name="AmountMinor">The amount in minor units of the currency of the order.</param>
public sealed record MoneyPaidBack(Guid EventId, Guid OrderId, long AmountMinor) : IDomainEvent;
