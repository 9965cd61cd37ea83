namespace EventsHub.Domain.Events;

/// <summary>From an instant on, a share of the price is kept when someone cancels.</summary>
/// <param name="From">When the rule begins (UTC).</param>
/// <param name="KeptPercent">What is kept, 0 to 100.</param>
public sealed record CancellationRule(DateTime From, int KeptPercent);

/// <summary>An account that transfers go to.</summary>
/// <param name="Holder">The name on the account.</param>
/// <param name="Iban">The number (ISO 13616), without blanks.</param>
/// <param name="Bic">The bank (ISO 9362), when asked for.</param>
public sealed record BankAccount(string Holder, string Iban, string? Bic);

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
