namespace EventsHub.Trips.Domain;

/// <summary>What may be missing or wrong in the plan of a trip.</summary>
public enum TripWarningKind
{
    /// <summary>No leg arrives by the first day of the event.</summary>
    NoWayThere,

    /// <summary>No leg leaves on or after the last day of the event.</summary>
    NoWayBack,

    /// <summary>There is no hotel stay for a night away from home.</summary>
    NoBed,

    /// <summary>There are two hotel stays for the same night.</summary>
    TwoBeds,

    /// <summary>A leg departs before the one before it has arrived.</summary>
    TwoLegsAtOnce,
}
