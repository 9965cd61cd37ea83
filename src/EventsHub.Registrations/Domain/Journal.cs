namespace EventsHub.Registrations.Domain;

/// <summary>A journal of the books.</summary>
public enum Journal
{
    /// <summary>Invoices and credit notes.</summary>
    Sales,

    /// <summary>Money that came in or went back.</summary>
    Receipts,
}
