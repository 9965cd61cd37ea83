using System.Text.Json.Serialization;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

namespace EventsHub.Hosts.Contracts;

/// <summary>A <see cref="BankAccount"/> as a form, the API or a file gives it.</summary>
public sealed record BankAccountInput
{
    /// <summary>The name of the account holder.</summary>
    public string Holder { get; set; } = "";

    /// <summary>The IBAN (ISO 13616), with or without blanks.</summary>
    public string Iban { get; set; } = "";

    /// <summary>The BIC of the bank (ISO 9362); null where none is needed.</summary>
    public string? Bic { get; set; }

    /// <summary>True when nothing was filled in, which means no account.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Holder) && string.IsNullOrWhiteSpace(Iban) && string.IsNullOrWhiteSpace(Bic);

    /// <summary>The input that gives an account.</summary>
    public static BankAccountInput Of(BankAccount account) => new() { Holder = account.Holder, Iban = Kernel.Finance.Iban.Print(account.Iban), Bic = account.Bic };

    /// <summary>The account as typed, without blanks in its numbers.</summary>
    public BankAccount ToAccount() => new(CleanText.Line(Holder), Kernel.Finance.Iban.Normalize(Iban), CleanText.LineOrNull(Bic)?.ToUpperInvariant());
}
