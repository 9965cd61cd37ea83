namespace EventsHub.Registrations.Domain;

/// <summary>One line of a document. Amounts are in minor units of the document's currency, and more than 0.</summary>
/// <param name="OrderLineId">Id of the line of the order that it bills or takes back.</param>
/// <param name="Text">What was sold, in the language of the document.</param>
/// <param name="For">For whom; null where that is not said.</param>
/// <param name="Category">Why it is taxed as it is.</param>
/// <param name="VatRate">The rate, in hundredths of a percent.</param>
/// <param name="NetMinor">The amount without VAT. The lines of one rate add up to the net amount of the rate.</param>
/// <param name="GrossMinor">The amount with VAT.</param>
public sealed record InvoiceLine(Guid OrderLineId, string Text, string? For, VatCategory Category, int VatRate, long NetMinor, long GrossMinor);
