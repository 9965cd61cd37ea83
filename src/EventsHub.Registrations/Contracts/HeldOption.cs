namespace EventsHub.Registrations.Contracts;

/// <summary>An option that somebody holds or held.</summary>
public sealed record HeldOption
{
    /// <summary>The option.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>When it was added (UTC).</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>When it was given back (UTC); null while it is held.</summary>
    public required DateTime? CancelledAt { get; init; }
}
