namespace EventsHub.Badges.Domain;

/// <summary>Why badges were printed.</summary>
public enum PrintReason
{
    /// <summary>All that a choice selects.</summary>
    Batch,

    /// <summary>One, for somebody at the desk.</summary>
    Single,

    /// <summary>One in place of a lost one, which is worthless since.</summary>
    Replacement,
}
