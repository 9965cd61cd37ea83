namespace EventsHub.Registrations.Registering;

/// <summary>What has become of a request to register.</summary>
public enum RegisterOutcome
{
    /// <summary>The person is registered; the ticket is mailed.</summary>
    Confirmed,

    /// <summary>A place is kept until it is paid, or the time for that is over.</summary>
    AwaitingPayment,

    /// <summary>A place is kept until the organisers have decided.</summary>
    AwaitingApproval,

    /// <summary>The person is on the waiting list.</summary>
    Waiting,

    /// <summary>No place is left; nothing was stored.</summary>
    SoldOut,

    /// <summary>Registration is not open, or something chosen is not on sale; nothing was stored.</summary>
    NotOpen,

    /// <summary>It costs something else than the person was shown; nothing was stored.</summary>
    PriceChanged,
}
