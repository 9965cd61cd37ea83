namespace EventsHub.Registrations.Groups;

/// <summary>How many places of one ticket type a group orders.</summary>
public sealed record TicketCount
{
    /// <summary>The code of the ticket type.</summary>
    public string Ticket { get; set; } = "";

    /// <summary>The number of places; null or 0 for none.</summary>
    public int? Count { get; set; }
}
