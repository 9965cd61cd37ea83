namespace EventsHub.Registrations.Contracts;

/// <summary>What a door learns about a code.</summary>
public enum CodeOutcome
{
    /// <summary>It admits.</summary>
    Valid,

    /// <summary>No code of a ticket or badge, or one that was read only in part.</summary>
    Unreadable,

    /// <summary>Of a format that this program does not know: it is older than whatever made the code.</summary>
    UnknownVersion,

    /// <summary>From before devices could check codes; the server can.</summary>
    OnlyOnline,

    /// <summary>Signed with a key that the list does not have: of another event, or the list is older than the key.</summary>
    UnknownKey,

    /// <summary>Signed with a key of which nothing counts any more.</summary>
    KeyRevoked,

    /// <summary>Changed after it was signed, or forged.</summary>
    Altered,

    /// <summary>Genuine, and for another event.</summary>
    OtherEvent,

    /// <summary>Genuine, and a newer ticket or badge has taken its place.</summary>
    Replaced,

    /// <summary>Genuine, and the registration was cancelled.</summary>
    Cancelled,

    /// <summary>Genuine, and the person has not come as far as to be let in, as when the place is not paid. Only the server can say so.</summary>
    NotConfirmed,

    /// <summary>Genuine, and nobody is registered under it, as after a restore of an older backup. Only the server can say so.</summary>
    UnknownRegistration,
}
