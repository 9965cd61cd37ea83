namespace EventsHub.Registrations.Domain;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>Something is left to pay.</summary>
    Pending,

    /// <summary>Paid, or free.</summary>
    Paid,

    /// <summary>Everything in it was cancelled.</summary>
    Cancelled,
}
