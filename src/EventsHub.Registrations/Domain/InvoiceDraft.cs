using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Domain;

/// <summary>A document that an order still needs.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Corrects">The invoice that it takes back, or a part of; null for an invoice.</param>
/// <param name="Items">The lines of the order, each with the amount to bill or take back, VAT included and more than 0.</param>
public sealed record InvoiceDraft(InvoiceKind Kind, Invoice? Corrects, IReadOnlyList<(OrderLine Line, Money Amount)> Items);
