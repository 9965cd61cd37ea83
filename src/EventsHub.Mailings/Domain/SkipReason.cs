namespace EventsHub.Mailings.Domain;

/// <summary>Why somebody is not written to.</summary>
public enum SkipReason
{
    /// <summary>They want no mailings but those about what they have registered for.</summary>
    Unsubscribed,

    /// <summary>They have cancelled, or the time for their place is over, since the mailing was released.</summary>
    Cancelled,
}
