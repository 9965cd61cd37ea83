namespace EventsHub.Documents;

/// <summary>The parts of a badge that a finding can concern.</summary>
public enum BadgePart
{
    /// <summary>Name in the script that its bearer writes it in.</summary>
    Name,

    /// <summary>Name in Latin letters.</summary>
    LatinName,

    /// <summary>Institution or company.</summary>
    Affiliation,

    /// <summary>Country.</summary>
    Country,

    /// <summary>Role, such as “Speaker”, on the coloured band.</summary>
    Role,

    /// <summary>A booked option, such as the gala dinner.</summary>
    Option,

    /// <summary>Registration reference that people can read and type.</summary>
    Code,

    /// <summary>Token encoded in the QR code.</summary>
    Token,

    /// <summary>Name of the event, the same on every badge.</summary>
    EventName,

    /// <summary>Dates and place of the event, the same on every badge.</summary>
    EventDates,

    /// <summary>A text that the template says itself.</summary>
    FixedText,
}
