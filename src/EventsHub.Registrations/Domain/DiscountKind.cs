namespace EventsHub.Registrations.Domain;

/// <summary>How a code changes a price.</summary>
public enum DiscountKind
{
    /// <summary>Not at all: the code only opens what is hidden, or keeps places.</summary>
    None,

    /// <summary>A share of each price is taken off.</summary>
    Percent,

    /// <summary>An amount is taken off what a person orders, once.</summary>
    Amount,

    /// <summary>Each product costs this price, unless it costs less anyway.</summary>
    Price,
}
