using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Hosts.Contracts;

/// <summary>A host as other modules read it: a snapshot that is not changed or saved.</summary>
/// <param name="Id">Id of the host.</param>
/// <param name="Name">The legal name; empty until somebody gives it.</param>
/// <param name="Address">The registered address.</param>
/// <param name="RegistrationNumber">The number in the register of companies or associations; null for none.</param>
/// <param name="Email">The e-mail address for questions about money; empty when not given.</param>
/// <param name="BankAccount">The account for transfers to events that have none of their own; null when not given.</param>
/// <param name="TimeZone">The IANA time zone where the host is at home.</param>
/// <param name="Languages">The languages that new events begin with (BCP 47), the main one first; never empty.</param>
/// <param name="Currency">ISO 4217 code of the currency that new events begin with.</param>
/// <param name="VatStatus">Whether its prices contain VAT.</param>
/// <param name="VatNumber">The VAT identification number; null for none.</param>
/// <param name="VatExemption">Why no VAT is charged, by language; empty when VAT is charged.</param>
public sealed record HostProfile(
    Guid Id, string Name, PostalAddress Address, string? RegistrationNumber, string Email, BankAccount? BankAccount,
    string TimeZone, IReadOnlyList<string> Languages, string Currency, VatStatus VatStatus, string? VatNumber, LocalizedText VatExemption)
{
    /// <summary>The accounts that its books name.</summary>
    public ChartOfAccounts Accounts { get; init; } = ChartOfAccounts.French;

    /// <summary>Who mails that belong to no event come from: the host or, until it has a name, EventsHub.</summary>
    public string SenderName => Name.Length > 0 ? Name : "EventsHub";
}
