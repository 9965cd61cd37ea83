namespace EventsHub.Registrations.Domain;

/// <summary>The form in which a bank gave a statement.</summary>
public enum BankFormat
{
    /// <summary>XML of ISO 20022, BankToCustomerStatement (camt.053), in any of its versions.</summary>
    Camt053,

    /// <summary>The customer statement message of SWIFT (MT940).</summary>
    Mt940,

    /// <summary>A CSV file or an Excel workbook, whose columns were recognised or said.</summary>
    Table,
}
