namespace EventsHub.Registrations.Invoices;

/// <summary>In which form a document is fetched.</summary>
public enum InvoiceFormat
{
    /// <summary>The PDF as issued.</summary>
    Pdf,

    /// <summary>The XML as issued (UN/CEFACT Cross Industry Invoice, EN 16931).</summary>
    Xml,
}
