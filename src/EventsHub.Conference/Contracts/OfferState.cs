namespace EventsHub.Conference.Contracts;

/// <summary>Whether something can be had now.</summary>
public enum OfferState
{
    /// <summary>It can.</summary>
    OnSale,

    /// <summary>Not yet.</summary>
    NotYet,

    /// <summary>Not any more.</summary>
    Over,

    /// <summary>Every place is taken.</summary>
    SoldOut,
}
