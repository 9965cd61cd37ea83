namespace EventsHub.Registrations.Domain;

/// <summary>What a document of the books does.</summary>
public enum InvoiceKind
{
    /// <summary>It asks for money, or says what was paid for (UNTDID 1001, code 380).</summary>
    Invoice,

    /// <summary>It takes back an invoice, or a part of it (code 381). Its amounts are more than 0 all the same.</summary>
    CreditNote,
}
