using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Contracts;

/// <summary>Money of an order went back to the buyer.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
/// <param name="Amount">The amount.</param>
public sealed record MoneyPaidBack(Guid EventId, Guid OrderId, Money Amount) : IDomainEvent;
