namespace EventsHub.Trips.Domain;

/// <summary>The means of transport of a leg.</summary>
public enum LegKind
{
    /// <summary>By train.</summary>
    Train,

    /// <summary>By plane.</summary>
    Flight,

    /// <summary>By car or taxi.</summary>
    Car,

    /// <summary>By coach or bus.</summary>
    Coach,

    /// <summary>By boat.</summary>
    Boat,

    /// <summary>By metro or tram, or on foot.</summary>
    Local,
}
