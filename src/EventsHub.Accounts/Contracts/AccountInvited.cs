using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Contracts;

/// <summary>Somebody is invited, for the first time or once more, to use their account.</summary>
/// <param name="AccountId">Id of the account.</param>
public sealed record AccountInvited(Guid AccountId) : IDomainEvent;
