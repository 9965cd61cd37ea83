using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;

namespace EventsHub.Registrations.Domain;

/// <summary>Whom an invoice is made out to, where that is not the buyer alone (EN 16931, business group 7).</summary>
public sealed record BillingParty
{
    /// <summary>The longest purchase order reference, in characters.</summary>
    public const int MaxReference = 100;

    /// <summary>Whether it is an organisation or a person.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>The legal name. Empty only for parties from before they had one, whose name is in the lines of the street.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address.</summary>
    public PostalAddress Address { get; init; } = new();

    /// <summary>The VAT identification number, without blanks; null for none.</summary>
    public string? VatId { get; init; }

    /// <summary>The number of the party's own purchase order, to stand on the invoice; null for none.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>The number in the register of companies, in France the SIRET; null for none.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The code of the service that ordered, which French public bodies ask for on invoices; null for none.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>Where invoices go by e-mail; null for the address of the buyer.</summary>
    public string? Email { get; init; }

    /// <summary>May an invoice be made out to it?</summary>
    public Eligibility MayBeBilled =>
        Name.Length == 0 ? No("billing.no-name", "Give the name that the invoice is made out to.", nameof(Name))
        : Address.Country.Length == 0 ? No("billing.no-country", "Choose the country of the address on the invoice.", "Address.Country")
        : VatId is null ? Eligibility.Yes
        : !Kernel.Finance.VatId.IsGivenIn(Address.Country)
            ? No("billing.vat-outside", "Only in the European Union are there VAT numbers of this kind. Leave it empty.", nameof(VatId))
        : !Kernel.Finance.VatId.IsValid(VatId, Address.Country)
            ? No("billing.vat-form", "This is not a VAT number of that country, or a digit of it is wrong. Copy it with the letters in front.", nameof(VatId))
        : Eligibility.Yes;

    /// <summary>Whether sales to it are reported together with those to private persons: those to organisations in France without a SIREN are, which receive no electronic invoices.</summary>
    internal bool IsReportedAsPerson => Kind == PartyKind.Person
        || Address.Country == "FR" && new InvoiceParty { Name = Name, IsOrganisation = true, Address = Address, VatId = VatId, RegistrationNumber = RegistrationNumber }.Siren is null;

    /// <summary>Name and address as on an envelope, with the country's name in the current language.</summary>
    public IEnumerable<string> ToLines() => Name.Length == 0 ? Address.ToLines() : Address.ToLines().Prepend(Name);

    private static Eligibility No(string code, string sentence, string field) => Eligibility.No(new DomainRuleException(code, sentence) { Field = $"BillTo.{field}" });
}
