namespace EventsHub.Registrations.Domain;

/// <summary>What an order line means for places and money.</summary>
public enum OrderLineStatus
{
    /// <summary>It takes a place and is to be paid.</summary>
    Sold,

    /// <summary>It takes a place, and nothing is to be paid yet.</summary>
    Reserved,

    /// <summary>Asked for; it neither takes a place nor is to be paid.</summary>
    Wanted,

    /// <summary>Given back; what is kept of its price is all that is left of it.</summary>
    Cancelled,
}
