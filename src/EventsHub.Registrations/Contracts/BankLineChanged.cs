using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>What is to be done about a line of a bank statement is different now: it is placed, open again, or set aside.</summary>
/// <param name="LineId">Id of the line.</param>
public sealed record BankLineChanged(Guid LineId) : IDomainEvent;
