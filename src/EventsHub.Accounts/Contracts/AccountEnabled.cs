using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Contracts;

/// <summary>A disabled account was enabled again.</summary>
/// <param name="AccountId">Id of the account.</param>
public sealed record AccountEnabled(Guid AccountId) : IDomainEvent;
