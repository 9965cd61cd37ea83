using EventsHub.Hosts.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>Everything that a document of the books says, as it was on the day of issue. Nothing in it follows later changes of the order, the event or the host.</summary>
public sealed record InvoiceContent
{
    /// <summary>The form in which it is stored. Later versions read every earlier one.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The day of issue, in the time zone of the seller.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Who sells.</summary>
    public required InvoiceParty Seller { get; init; }

    /// <summary>Whom it is made out to.</summary>
    public required InvoiceParty Buyer { get; init; }

    /// <summary>The code of the order.</summary>
    public required string OrderCode { get; init; }

    /// <summary>The name of the event, in the language of the document.</summary>
    public required string EventName { get; init; }

    /// <summary>The first day of the event.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the event.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The lines, in the order in which they were bought.</summary>
    public required IReadOnlyList<InvoiceLine> Lines { get; init; }

    /// <summary>The sums by category and rate.</summary>
    public required IReadOnlyList<InvoiceVat> Vat { get; init; }

    /// <summary>What was paid for these lines by the day of issue, in minor units; 0 on credit notes.</summary>
    public long PrepaidMinor { get; init; }

    /// <summary>By when the rest is to be paid; null when nothing is.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The account to pay to; null for another way to pay.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>What a payment quotes (ISO 11649); null on credit notes, and where it is paid at the desk.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>The number of the buyer's own purchase order; null for none.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>The code of the service that ordered, which French public bodies ask for; null for none.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>Sentences that the law asks for.</summary>
    public required IReadOnlyList<InvoiceNote> Notes { get; init; }

    /// <summary>The invoice that a credit note takes back; null on invoices.</summary>
    public InvoiceReference? Corrects { get; init; }
}
