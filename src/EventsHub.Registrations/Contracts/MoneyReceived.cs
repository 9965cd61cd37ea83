using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Contracts;

/// <summary>Money came in for an order.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
/// <param name="Amount">The amount.</param>
public sealed record MoneyReceived(Guid EventId, Guid OrderId, Money Amount) : IDomainEvent;
