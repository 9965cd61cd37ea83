using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Invoices;

/// <summary>An invoice or credit note in a list. Amounts are in minor units.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it does.</param>
/// <param name="IssuedOn">The day of issue, in the time zone of the host.</param>
/// <param name="Buyer">Whom it is made out to.</param>
/// <param name="OrderCode">The code of the order.</param>
/// <param name="Currency">ISO 4217 code of the amounts.</param>
/// <param name="NetMinor">The sum without VAT.</param>
/// <param name="TaxMinor">The VAT.</param>
/// <param name="TotalMinor">The sum with VAT; more than 0, also on a credit note.</param>
/// <param name="Corrects">The number of the invoice that a credit note takes back; null on invoices.</param>
/// <param name="HasXml">True when there is XML for programs beside the PDF.</param>
public sealed record IssuedDocument(
    string Number, InvoiceKind Kind, DateOnly IssuedOn, string Buyer, string OrderCode, string Currency, long NetMinor, long TaxMinor, long TotalMinor, string? Corrects, bool HasXml)
{
    internal static IssuedDocument Of(Invoice invoice) => new(
        invoice.Number, invoice.Kind, invoice.Content.IssuedOn, invoice.Content.Buyer.Name, invoice.Content.OrderCode, invoice.Currency,
        invoice.TotalMinor - invoice.TaxMinor, invoice.TaxMinor, invoice.TotalMinor, invoice.Content.Corrects?.Number, invoice.XmlFileId is not null);
}
