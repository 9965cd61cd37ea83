namespace EventsHub.Trips.Domain;

/// <summary>Where a trip stands.</summary>
public enum TripStatus
{
    /// <summary>Being planned.</summary>
    Planned,

    /// <summary>Agreed to by those who pay.</summary>
    Approved,

    /// <summary>Everything is booked; travellers have their packs.</summary>
    Booked,

    /// <summary>Everybody is back.</summary>
    Done,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
