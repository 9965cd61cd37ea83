namespace EventsHub.Accounts.Contracts;

/// <summary>The display name of an account, for other modules to say who did something; see <see cref="AccountNames"/>.</summary>
public sealed record AccountName
{
    /// <summary>Id of the account.</summary>
    public required Guid Id { get; init; }

    /// <summary>The display name that colleagues see.</summary>
    public required string Name { get; init; }
}
