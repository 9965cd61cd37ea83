using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>A bank statement was taken in.</summary>
/// <param name="StatementId">Id of the statement.</param>
public sealed record BankStatementImported(Guid StatementId) : IDomainEvent;
