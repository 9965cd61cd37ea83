namespace EventsHub.Registrations.Domain;

/// <summary>What a line of a bank statement is.</summary>
public enum BankMovement
{
    /// <summary>Money came in, and is to be placed on an order.</summary>
    Received,

    /// <summary>Money went out, as for a refund or to a supplier.</summary>
    Sent,

    /// <summary>The bank took its charges.</summary>
    Charge,

    /// <summary>A payment or direct debit came back, or the bank reversed what it had booked. It is never income.</summary>
    Returned,
}
