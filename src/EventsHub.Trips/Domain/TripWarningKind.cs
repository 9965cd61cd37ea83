namespace EventsHub.Trips.Domain;

/// <summary>What may be missing or wrong in the plan of a trip.</summary>
public enum TripWarningKind
{
    /// <summary>Nothing brings the traveller there by the first day.</summary>
    NoWayThere,

    /// <summary>Nothing takes the traveller back from the last day on.</summary>
    NoWayBack,

    /// <summary>A night away from home without a bed.</summary>
    NoBed,

    /// <summary>Two beds in one night.</summary>
    TwoBeds,

    /// <summary>Two journeys at the same time.</summary>
    TwoLegsAtOnce,
}
