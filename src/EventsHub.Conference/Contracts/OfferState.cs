namespace EventsHub.Conference.Contracts;

/// <summary>Whether a product can be ordered now.</summary>
public enum OfferState
{
    /// <summary>It can be ordered.</summary>
    OnSale,

    /// <summary>Its sale has not begun.</summary>
    NotYet,

    /// <summary>Its sale has ended.</summary>
    Over,

    /// <summary>No place is left.</summary>
    SoldOut,
}
