using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Contracts;

/// <summary>Somebody asked for a link by which to sign in to their account.</summary>
/// <param name="AccountId">Id of the account.</param>
public sealed record SignInLinkRequested(Guid AccountId) : IDomainEvent;
