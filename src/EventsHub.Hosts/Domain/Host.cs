using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Hosts.Domain;

/// <summary>The legal person that holds events: it sells, is paid, and signs. An installation begins with one.</summary>
public sealed class Host : AggregateRoot
{
    /// <summary>Id of the host with which every installation begins.</summary>
    public static readonly Guid FirstId = new("0190a000-0000-7000-8000-000000000001");

    private Host()
    {
    }

    /// <summary>The legal name; empty until somebody gives it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The registered address. Its country decides which taxes there are.</summary>
    public PostalAddress Address { get; private set; } = new();

    /// <summary>The number in the register of companies or associations, with the register's name where it needs one; null for none.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>The e-mail address for questions about money; empty when not given. New events begin with it.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The account for transfers to every event that has none of its own; null when not given.</summary>
    public BankAccount? BankAccount { get; private set; }

    /// <summary>The IANA time zone where the host is at home.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The languages that new events begin with (BCP 47), the main one first.</summary>
    public List<string> Languages { get; private set; } = [];

    /// <summary>ISO 4217 code of the currency that new events begin with.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Whether its prices contain VAT.</summary>
    public VatStatus VatStatus { get; private set; }

    /// <summary>The VAT identification number, without blanks; null for none.</summary>
    public string? VatNumber { get; private set; }

    /// <summary>Why no VAT is charged, as it must stand on invoices, by language; empty when VAT is charged.</summary>
    public LocalizedText VatExemption { get; private set; } = new();

    /// <summary>The accounts that its books name; null for those that most French hosts use.</summary>
    public ChartOfAccounts? Accounts { get; private set; }

    /// <summary>Says who the host is and where.</summary>
    /// <exception cref="DomainRuleException">The name is missing, or the VAT number belongs to another country.</exception>
    public void Identify(string name, PostalAddress address, string? registrationNumber, string email)
    {
        Refuse(name.Length == 0, "host.no-name", "Give the legal name of the host.", "Name");
        Refuse(address.Country.Length == 0, "host.no-country", "Choose the country of the host.", "Address.Country");
        (Name, Address, RegistrationNumber, Email) = (name, address, registrationNumber, email);
    }

    /// <summary>Says how the host is taxed, in the country of its address.</summary>
    /// <param name="status">Whether its prices contain VAT.</param>
    /// <param name="vatNumber">The VAT identification number as typed; null for none.</param>
    /// <param name="exemption">Why no VAT is charged; needed when it is not, and dropped when it is.</param>
    /// <exception cref="DomainRuleException">The number has not the form of the host's country, or its country gives none; or the reason is missing.</exception>
    public void PayTaxes(VatStatus status, string? vatNumber, LocalizedText exemption)
    {
        Refuse(vatNumber is not null && !VatId.IsGivenIn(Address.Country), "host.vat-outside", "Only hosts in the European Union have a VAT number of this kind. Leave it empty.", "VatNumber");
        Refuse(vatNumber is not null && !VatId.IsValid(vatNumber, Address.Country), "host.vat-form", "This is not a VAT number of the host’s country, or a digit of it is wrong. Copy it with the letters in front.", "VatNumber");
        Refuse(status == VatStatus.Exempt && exemption.IsEmpty, "host.vat-reason", "Say why no VAT is charged: the sentence stands on invoices.", "VatExemption");
        (VatStatus, VatNumber) = (status, vatNumber is null ? null : VatId.Normalize(vatNumber));
        VatExemption = status == VatStatus.Exempt ? exemption : new();
    }

    /// <summary>Sets what new events and trips begin with. Those that are there stay as they are.</summary>
    /// <exception cref="DomainRuleException">No language is given.</exception>
    public void WorkIn(string timeZone, IEnumerable<string> languages, string currency)
    {
        List<string> spoken = [.. languages.Distinct()];
        Refuse(spoken.Count == 0, "host.no-language", "Choose the main language of the host.", "Languages");
        (TimeZone, Languages, Currency) = (timeZone, spoken, currency);
    }

    /// <summary>Sets the account for transfers to events that have none of their own; null for none.</summary>
    public void BankWith(BankAccount? account) => BankAccount = account;

    /// <summary>Sets the accounts that its books name; null for those that most French hosts use.</summary>
    /// <exception cref="DomainRuleException">A number is none, a rate stands there twice, or the month is none.</exception>
    public void KeepBooksWith(ChartOfAccounts? accounts)
    {
        Refuse(accounts?.Numbers.All(ChartOfAccounts.IsNumber) == false, "host.account-number", "The number of an account begins with three digits, and has at most 20 digits and letters.", "Accounts.Customers");
        Refuse(accounts?.Rates.All(rate => rate.Rate is >= 0 and <= Vat.MaxRate) == false, "host.account-rate", "Give rates of VAT between 0 and 50 percent.", "Accounts.Customers");
        Refuse(accounts?.Rates.DistinctBy(rate => rate.Rate).Count() < accounts?.Rates.Count, "host.account-rate-twice", "Give each rate of VAT once.", "Accounts.Customers");
        Refuse(accounts?.YearBegins is < 1 or > 12, "host.account-year", "Choose the month in which the financial year begins.", "Accounts.YearBegins");
        Accounts = accounts;
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        // An installation begins with its host and keeps it.
        if (change == RootChange.Changed)
        {
            Raise(new HostChanged(Id));
        }
    }

    private static void Refuse(bool broken, string code, string text, string field)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text) { Field = $"Details.{field}" };
        }
    }
}
