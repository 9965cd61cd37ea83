namespace EventsHub.Registrations.Domain;

/// <summary>Whether an order is paid, or cancelled.</summary>
public enum OrderStatus
{
    /// <summary>Something is left to pay.</summary>
    Pending,

    /// <summary>Nothing is left to pay.</summary>
    Paid,

    /// <summary>Every registration in it was cancelled.</summary>
    Cancelled,

    /// <summary>Nothing in it is sold: its people wait, may still take or be refused their places, or let the time for it pass.</summary>
    Open,
}
