using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Money on a bank statement was placed on an order.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
public sealed record BankLinePlaced(Guid LineId, Guid EventId, Guid OrderId) : IDomainEvent;
