namespace EventsHub.Registrations.Domain;

/// <summary>What is still to be done about a line of a bank statement.</summary>
public enum BankLineState
{
    /// <summary>Money came in, and some of it is not placed yet.</summary>
    Open,

    /// <summary>All of it is placed on orders.</summary>
    Placed,

    /// <summary>Staff have said that it belongs to no order.</summary>
    Aside,

    /// <summary>Nothing needs to be done: charges, returns, and money that went out.</summary>
    Shown,
}
