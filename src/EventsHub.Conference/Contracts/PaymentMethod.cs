namespace EventsHub.Conference.Contracts;

/// <summary>How an order is paid.</summary>
public enum PaymentMethod
{
    /// <summary>There is nothing to pay.</summary>
    Free,

    /// <summary>By transfer to the host's account, before the event.</summary>
    BankTransfer,

    /// <summary>At the desk.</summary>
    OnSite,
}
