namespace EventsHub.Documents.Letters;

/// <summary>A line of an invoice.</summary>
/// <param name="Text">What was sold.</param>
/// <param name="For">For whom; null where that is not said.</param>
/// <param name="Rate">The rate of VAT.</param>
/// <param name="Net">The amount without VAT.</param>
/// <param name="Gross">The amount with VAT.</param>
public sealed record InvoiceSheetLine(string Text, string? For, string Rate, string Net, string Gross);
