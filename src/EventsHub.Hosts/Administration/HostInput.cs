using EventsHub.Hosts.Contracts;
using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Hosts.Administration;

/// <summary>The details of a host, as a form, the API or a verb gives them.</summary>
public sealed record HostInput
{
    /// <summary>The legal name.</summary>
    public string Name { get; set; } = "";

    public PostalAddressInput Address { get; set; } = new();

    /// <summary>The number in the register of companies or associations; null for none.</summary>
    public string? RegistrationNumber { get; set; }

    /// <summary>The e-mail address for questions about money; may be empty.</summary>
    public string? Email { get; set; }

    public VatStatus VatStatus { get; set; }

    /// <summary>The VAT identification number with the letters of its country, with or without blanks; null for none.</summary>
    public string? VatNumber { get; set; }

    /// <summary>Why no VAT is charged, by language tag.</summary>
    public Dictionary<string, string?> VatExemption { get; set; } = [];

    /// <summary>The account for transfers to events that have none of their own; null for none.</summary>
    public BankAccountInput? BankAccount { get; set; }

    /// <summary>The IANA time zone where the host is at home.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The languages that new events begin with (BCP 47), the main one first.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>ISO 4217 code of the currency that new events begin with.</summary>
    public string Currency { get; set; } = "";

    /// <summary>The accounts that its books name; null for those that most French hosts use.</summary>
    public ChartOfAccountsInput? Accounts { get; set; }

    public static HostInput Of(Host host) => new()
    {
        Name = host.Name,
        Address = PostalAddressInput.Of(host.Address),
        RegistrationNumber = host.RegistrationNumber,
        Email = host.Email,
        VatStatus = host.VatStatus,
        VatNumber = host.VatNumber,
        VatExemption = host.VatExemption.ToInput(host.Languages),
        BankAccount = host.BankAccount is { } account ? BankAccountInput.Of(account) : null,
        TimeZone = host.TimeZone,
        Languages = [.. host.Languages],
        Currency = host.Currency,
        Accounts = host.Accounts is { } accounts ? ChartOfAccountsInput.Of(accounts) : null,
    };

    public void ApplyTo(Host host)
    {
        host.Identify(CleanText.Line(Name), Address.ToAddress(), CleanText.LineOrNull(RegistrationNumber), EmailAddress.Clean(Email));
        host.PayTaxes(VatStatus, CleanText.LineOrNull(VatNumber), VatExemption.ToLine());
        host.WorkIn(TimeZone, Languages, Currency.ToUpperInvariant());
        host.KeepBooksWith(Accounts?.ToAccounts());
        host.BankWith(BankAccount is { IsBlank: false } account ? account.ToAccount() : null);
    }
}
