using System.Text.Json.Serialization;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>Whom the invoice is made out to, as a form, the API or an import gives it.</summary>
public sealed record BillingInput
{
    /// <summary>Whether it is an organisation or a person.</summary>
    public PartyKind Kind { get; set; }

    /// <summary>The legal name.</summary>
    public string? Name { get; set; }

    /// <summary>The address; its country is needed.</summary>
    public PostalAddressInput Address { get; set; } = new();

    /// <summary>The VAT identification number of the European Union, with the letters of the country in front; null for none.</summary>
    public string? VatId { get; set; }

    /// <summary>The number of the party's own purchase order, to stand on the invoice; null for none.</summary>
    public string? PurchaseOrder { get; set; }

    /// <summary>The number in the register of companies, in France the SIRET; null for none.</summary>
    public string? RegistrationNumber { get; set; }

    /// <summary>The code of the service that ordered, which French public bodies ask for on invoices; null for none.</summary>
    public string? ServiceCode { get; set; }

    /// <summary>Where invoices go by e-mail; null for the address of the buyer.</summary>
    public string? Email { get; set; }

    /// <summary>True when nothing was filled in, which means the buyer.</summary>
    [JsonIgnore]
    public bool IsBlank => ToParty() with { Kind = default } == new BillingParty();

    /// <summary>The party as typed, without surplus blanks and control characters; null when nothing was filled in.</summary>
    public BillingParty? ToPartyOrNull() => IsBlank ? null : ToParty();

    /// <summary>The input that gives a party; null for none.</summary>
    public static BillingInput? Of(BillingParty? party) => party is null ? null : new()
    {
        Kind = party.Kind,
        Name = party.Name,
        Address = PostalAddressInput.Of(party.Address),
        VatId = party.VatId,
        PurchaseOrder = party.PurchaseOrder,
        RegistrationNumber = party.RegistrationNumber,
        ServiceCode = party.ServiceCode,
        Email = party.Email,
    };

    private BillingParty ToParty() => new()
    {
        Kind = Kind,
        Name = CleanText.Line(Name),
        Address = (Address ?? new()).ToAddress(),
        VatId = CleanText.LineOrNull(VatId) is { } number ? Kernel.Finance.VatId.Normalize(number) : null,
        PurchaseOrder = CleanText.LineOrNull(PurchaseOrder),
        RegistrationNumber = CleanText.LineOrNull(RegistrationNumber),
        ServiceCode = CleanText.LineOrNull(ServiceCode),
        Email = CleanText.LineOrNull(Email),
    };
}
