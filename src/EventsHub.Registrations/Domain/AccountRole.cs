namespace EventsHub.Registrations.Domain;

/// <summary>What an account of the books is for.</summary>
public enum AccountRole
{
    /// <summary>What customers owe.</summary>
    Customers,

    /// <summary>What was sold, without VAT.</summary>
    Sales,

    /// <summary>VAT on it.</summary>
    Vat,

    /// <summary>Money at the bank.</summary>
    Bank,

    /// <summary>Money in the cash box.</summary>
    Cash,

    /// <summary>Paid by card, on its way to the bank.</summary>
    Card,
}
