namespace EventsHub.Trips.Domain;

/// <summary>The stages of a trip.</summary>
public enum TripStatus
{
    /// <summary>The plan is being made; the status of a new trip.</summary>
    Planned,

    /// <summary>Agreed to by those who pay for it.</summary>
    Approved,

    /// <summary>Journeys and hotels are booked.</summary>
    Booked,

    /// <summary>The trip is over.</summary>
    Done,

    /// <summary>The trip does not take place.</summary>
    Cancelled,
}
