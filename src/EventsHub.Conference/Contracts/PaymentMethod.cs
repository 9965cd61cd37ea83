namespace EventsHub.Conference.Contracts;

/// <summary>How an order is paid.</summary>
public enum PaymentMethod
{
    /// <summary>Nothing is to be paid.</summary>
    Free,

    /// <summary>By bank transfer to the host's account, before the event.</summary>
    BankTransfer,

    /// <summary>At the registration desk, on arrival.</summary>
    OnSite,
}
