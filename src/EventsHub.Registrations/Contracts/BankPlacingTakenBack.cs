using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>That money on a bank statement belongs to an order was taken back.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="OrderId">Id of the order.</param>
public sealed record BankPlacingTakenBack(Guid LineId, Guid OrderId) : IDomainEvent;
