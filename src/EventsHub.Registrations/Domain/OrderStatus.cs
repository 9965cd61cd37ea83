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
}
