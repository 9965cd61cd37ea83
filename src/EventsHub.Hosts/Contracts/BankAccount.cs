namespace EventsHub.Hosts.Contracts;

/// <summary>The host's bank account, to which attendees transfer what they owe.</summary>
/// <param name="Holder">The name of the account holder.</param>
/// <param name="Iban">The IBAN (ISO 13616), without blanks.</param>
/// <param name="Bic">The BIC of the bank (ISO 9362); null where none is needed.</param>
public sealed record BankAccount(string Holder, string Iban, string? Bic);
