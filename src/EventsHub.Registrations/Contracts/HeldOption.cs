namespace EventsHub.Registrations.Contracts;

/// <summary>An option that somebody has, or gave back.</summary>
public sealed record HeldOption
{
    /// <summary>Id of the option.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>When it was given back (UTC); null while the person has it.</summary>
    public required DateTime? CancelledAt { get; init; }
}
