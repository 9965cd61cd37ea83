namespace EventsHub.Documents.Letters;

/// <summary>A ticket that an attendee prints or shows at the door.</summary>
/// <param name="EventName">Name of the event.</param>
/// <param name="DatesAndPlace">Dates and place in one line.</param>
/// <param name="Language">BCP 47 language of the ticket.</param>
/// <param name="AccentColour">Colour of the event as #RRGGBB.</param>
/// <param name="HolderName">Holder's name in its own script.</param>
/// <param name="HolderLatinName">Holder's name in Latin letters; printed where it differs.</param>
/// <param name="HolderLanguage">BCP 47 language of the name, which chooses regional forms of Han characters.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="TicketType">Name of the ticket type.</param>
/// <param name="Options">Booked options, one line each.</param>
/// <param name="Reference">Registration reference that people can read and type.</param>
/// <param name="Token">Text encoded in the QR code.</param>
/// <param name="Details">Labelled values such as order number, price and venue address.</param>
/// <param name="Notes">Notes for the attendee, one paragraph each.</param>
/// <param name="Texts">Headings and labels in the language of the ticket.</param>
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
    /// <summary>Given and family name in the order of the holder's name, where both are known: a line ends between them rather than inside one.</summary>
    public IReadOnlyList<string> HolderNameParts { get; init; } = [];

    /// <summary>The same of the name in Latin letters.</summary>
    public IReadOnlyList<string> HolderLatinNameParts { get; init; } = [];

    /// <summary>JPEG, PNG or SVG file shown beside the event's name; null for no logo.</summary>
    public byte[]? Logo { get; init; }
}
