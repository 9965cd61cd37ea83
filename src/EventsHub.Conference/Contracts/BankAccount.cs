namespace EventsHub.Conference.Contracts;

/// <summary>An account that transfers go to.</summary>
/// <param name="Holder">The name on the account.</param>
/// <param name="Iban">The number (ISO 13616), without blanks.</param>
/// <param name="Bic">The bank (ISO 9362), when asked for.</param>
public sealed record BankAccount(string Holder, string Iban, string? Bic);
