namespace EventsHub.Documents.Letters;

/// <summary>The confirmation that one attendee prints or shows at the door.</summary>
/// <param name="EventName">The event's name.</param>
/// <param name="DatesAndPlace">One line with dates and place.</param>
/// <param name="Language">BCP 47 language of the reader.</param>
/// <param name="AccentColour">#RRGGBB.</param>
/// <param name="HolderName">The name in its own script.</param>
/// <param name="HolderLatinName">The name in Latin letters; shown where it differs.</param>
/// <param name="HolderLanguage">BCP 47 language of the name.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="TicketType">What the ticket admits to.</param>
/// <param name="Options">What was taken besides, one line each.</param>
/// <param name="Reference">The code people can read and type.</param>
/// <param name="Token">The text in the QR code.</param>
/// <param name="Details">Order, price, venue address and the like.</param>
/// <param name="Notes">What to know and to bring, one paragraph each.</param>
/// <param name="Texts">The fixed words.</param>
public sealed record Ticket(
    string EventName,
    string DatesAndPlace,
    string Language,
    string AccentColour,
    string HolderName,
    string? HolderLatinName,
    string? HolderLanguage,
    string? Affiliation,
    string TicketType,
    IReadOnlyList<string> Options,
    string Reference,
    string Token,
    IReadOnlyList<LabelledValue> Details,
    IReadOnlyList<string> Notes,
    TicketTexts Texts)
{
    /// <summary>A JPEG, PNG or SVG file shown beside the event's name.</summary>
    public byte[]? Logo { get; init; }
}
