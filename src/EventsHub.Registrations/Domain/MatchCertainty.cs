namespace EventsHub.Registrations.Domain;

/// <summary>How sure it is that money belongs to an order; the surest first.</summary>
public enum MatchCertainty
{
    /// <summary>Nothing speaks against it, so that it needs no look.</summary>
    Sure,

    /// <summary>Much speaks for it, and somebody should look.</summary>
    Likely,

    /// <summary>It could be.</summary>
    Possible,
}
