namespace EventsHub.Accounts.Contracts;

/// <summary>Somebody who leads one trip.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="Name">The display name that colleagues see.</param>
/// <param name="Email">The e-mail address of the account.</param>
public sealed record TripLeader(Guid AccountId, string Name, string Email);
