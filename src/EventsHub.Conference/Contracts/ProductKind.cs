namespace EventsHub.Conference.Contracts;

/// <summary>What a product is for.</summary>
public enum ProductKind
{
    /// <summary>It admits: regular, student, online…</summary>
    TicketType,

    /// <summary>It comes with a ticket: dinner, tour, workshop…</summary>
    Option,
}
