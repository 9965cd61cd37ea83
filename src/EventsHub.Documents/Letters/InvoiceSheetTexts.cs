namespace EventsHub.Documents.Letters;

/// <summary>Headings and labels of an invoice, in its language.</summary>
/// <param name="Seller">Heading of the seller.</param>
/// <param name="Buyer">Heading of the buyer.</param>
/// <param name="What">Head of the column of what was sold.</param>
/// <param name="Rate">Head of the column of the rate of VAT.</param>
/// <param name="Net">Head of the column without VAT.</param>
/// <param name="Gross">Head of the column with VAT.</param>
/// <param name="Payment">Heading of how to pay.</param>
/// <param name="PaymentCode">Alternative text of the QR code for banking apps.</param>
/// <param name="PageOf">Format of the page number with two placeholders, such as “Page {0} of {1}”.</param>
public sealed record InvoiceSheetTexts(string Seller, string Buyer, string What, string Rate, string Net, string Gross, string Payment, string PaymentCode, string PageOf);
