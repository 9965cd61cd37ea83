namespace EventsHub.Badges.Domain;

/// <summary>What was asked for when badges were printed. Words that were searched for are names mostly, so it keeps only that there were some.</summary>
public sealed record PrintRequest
{
    /// <summary>How many people were named by their code; 0 when nobody was.</summary>
    public int Codes { get; init; }

    /// <summary>Code of the ticket type; null for any.</summary>
    public string? TicketType { get; init; }

    /// <summary>The role given by staff; null for any.</summary>
    public string? Role { get; init; }

    /// <summary>Whether only those not printed yet, or changed since, were meant.</summary>
    public BadgeState State { get; init; }

    /// <summary>True when people were searched for.</summary>
    public bool IsSearch { get; init; }

    /// <summary>True when those who take part online were meant too.</summary>
    public bool IncludeOnline { get; init; }

    /// <summary>Number of the earlier run whose badges were printed again; null for any.</summary>
    public int? Run { get; init; }
}
