namespace EventsHub.Registrations.Domain;

/// <summary>Where an order stands, as far as whoever places money on it needs to know.</summary>
public enum OrderStanding
{
    /// <summary>Something is sold.</summary>
    Sold,

    /// <summary>Nothing is sold yet: people wait, are asked, or are to be approved.</summary>
    Waiting,

    /// <summary>The time for paying is over, and the places went back.</summary>
    Lapsed,

    /// <summary>All was cancelled.</summary>
    Cancelled,
}
