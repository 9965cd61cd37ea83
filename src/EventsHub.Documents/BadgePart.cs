namespace EventsHub.Documents;

/// <summary>Which part of a badge a finding is about.</summary>
public enum BadgePart
{
    /// <summary>The name in its own script.</summary>
    Name,

    /// <summary>The name in Latin letters.</summary>
    LatinName,

    /// <summary>Institution or company.</summary>
    Affiliation,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The coloured band.</summary>
    Role,

    /// <summary>What was taken besides the ticket.</summary>
    Option,

    /// <summary>The reference that people read.</summary>
    Code,

    /// <summary>The QR code.</summary>
    Token,

    /// <summary>The event's name, which all badges share.</summary>
    EventName,

    /// <summary>The event's dates and place, which all badges share.</summary>
    EventDates,
}
