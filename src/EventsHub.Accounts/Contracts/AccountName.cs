namespace EventsHub.Accounts.Contracts;

/// <summary>Who an account belongs to, as colleagues see it; see <see cref="AccountNames"/>.</summary>
public sealed record AccountName
{
    /// <summary>The account.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name that colleagues see.</summary>
    public required string Name { get; init; }
}
