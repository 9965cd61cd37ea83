namespace EventsHub.Documents.Letters;

/// <summary>The fixed words of a ticket, in the reader's language.</summary>
/// <param name="Heading">Such as “Ticket”.</param>
/// <param name="Holder">Label of the name.</param>
/// <param name="TicketType">Label of the ticket type.</param>
/// <param name="Options">Label of the options.</param>
/// <param name="Reference">Label of the reference.</param>
/// <param name="Details">Heading of the details.</param>
/// <param name="Notes">Heading of the notes.</param>
/// <param name="ScanHint">What stands under the QR code.</param>
/// <param name="QrDescription">What a screen reader says for the QR code.</param>
/// <param name="PageOf">A format with two places, such as “Page {0} of {1}”.</param>
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
