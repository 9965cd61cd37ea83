namespace EventsHub.Documents.Letters;

/// <summary>Headings and labels of a ticket, in its language.</summary>
/// <param name="Heading">Heading of the ticket, such as “Ticket”.</param>
/// <param name="Holder">Label of the holder's name.</param>
/// <param name="TicketType">Label of the ticket type.</param>
/// <param name="Options">Label of the options.</param>
/// <param name="Reference">Label of the reference.</param>
/// <param name="Details">Heading of the details.</param>
/// <param name="Notes">Heading of the notes.</param>
/// <param name="ScanHint">Text below the QR code.</param>
/// <param name="QrDescription">Alternative text of the QR code for screen readers.</param>
/// <param name="PageOf">Format of the page number with two placeholders, such as “Page {0} of {1}”.</param>
public sealed record TicketTexts(
    string Heading,
    string Holder,
    string TicketType,
    string Options,
    string Reference,
    string Details,
    string Notes,
    string ScanHint,
    string QrDescription,
    string PageOf);
