namespace EventsHub.Registrations.Import;

/// <summary>How a file is to be understood. What is left out is recognised.</summary>
public sealed record ImportSettings
{
    /// <summary>The encoding (IANA name); null for what the file looks like.</summary>
    public string? Encoding { get; init; }

    /// <summary>Meanings of columns that differ from what is recognised.</summary>
    public IReadOnlyList<ColumnMeaning> Columns { get; init; } = [];

    /// <summary>Which of ours the file's tickets are, where names and codes do not tell.</summary>
    public IReadOnlyList<TicketMeaning> Tickets { get; init; } = [];

    /// <summary>The code of the ticket type of people whose row names none.</summary>
    public string? DefaultTicket { get; init; }

    public ExistingPeople Existing { get; init; }

    /// <summary>Whether new people owe the price of the day; else their order is settled elsewhere and costs nothing here.</summary>
    public bool IsOwed { get; init; }

    /// <summary>Whether new people get a confirmation by mail.</summary>
    public bool SendConfirmations { get; init; }
}
