namespace EventsHub.Registrations.Import;

/// <summary>How a file is to be read. What is not set is recognised from the file.</summary>
public sealed record ImportSettings
{
    /// <summary>The character encoding (IANA name); null to recognise it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Meanings of columns, in place of those recognised.</summary>
    public IReadOnlyList<ColumnMeaning> Columns { get; init; } = [];

    /// <summary>Ticket types for tickets of the file whose name or code the event does not have.</summary>
    public IReadOnlyList<TicketMeaning> Tickets { get; init; } = [];

    /// <summary>Whether people attend whose status in the file is none of the words that are known.</summary>
    public IReadOnlyList<StatusMeaning> Statuses { get; init; } = [];

    /// <summary>The code of the ticket type for rows that name none; null refuses such rows.</summary>
    public string? DefaultTicket { get; init; }

    public ExistingPeople Existing { get; init; }

    /// <summary>True when new people owe the present price; false when they paid elsewhere, so that their order costs nothing here.</summary>
    public bool IsOwed { get; init; }

    /// <summary>True to mail new people a confirmation.</summary>
    public bool SendConfirmations { get; init; }
}
