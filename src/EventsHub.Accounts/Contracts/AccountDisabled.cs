using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Contracts;

/// <summary>An account was disabled: nobody can sign in to it, and its keys do not work.</summary>
/// <param name="AccountId">Id of the account.</param>
public sealed record AccountDisabled(Guid AccountId) : IDomainEvent;
