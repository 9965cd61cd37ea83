namespace EventsHub.Conference.Contracts;

/// <summary>The two kinds of product.</summary>
public enum ProductKind
{
    /// <summary>Admits to the event: regular, student, online…</summary>
    TicketType,

    /// <summary>Is added to a ticket: dinner, tour, workshop…</summary>
    Option,
}
