using System.Text.RegularExpressions;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.People;

namespace EventsHub.Registrations.Domain;

/// <summary>The seller or the buyer as they stand on a document (EN 16931, business groups 4 and 7).</summary>
public sealed partial record InvoiceParty
{
    /// <summary>The legal name.</summary>
    public required string Name { get; init; }

    /// <summary>True for an organisation, false for a person.</summary>
    public required bool IsOrganisation { get; init; }

    /// <summary>The address.</summary>
    public required PostalAddress Address { get; init; }

    /// <summary>The VAT identification number, without blanks; null for none.</summary>
    public string? VatId { get; init; }

    /// <summary>The number in the register of companies or associations; null for none.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The e-mail address for questions about the document, or to which it goes; empty for none.</summary>
    public string Email { get; init; } = "";

    /// <summary>A host as the seller.</summary>
    public static InvoiceParty Of(HostProfile host) => new()
    {
        Name = host.Name,
        IsOrganisation = true,
        Address = host.Address,
        VatId = host.VatNumber,
        RegistrationNumber = host.RegistrationNumber,
        Email = host.Email,
    };

    /// <summary>The number of the French register of companies (SIREN), from the register's number or the VAT number; null where neither gives one.</summary>
    public string? Siren => Address.Country != "FR" ? null
        : InRegister is { } digits ? digits[..9]
        : VatId is { Length: 13 } number && number[4..].All(char.IsAsciiDigit) ? number[4..]
        : null;

    /// <summary>The number of the establishment in France (SIRET); null where the register's number is none.</summary>
    public string? Siret => Address.Country == "FR" && InRegister is { Length: 14 } digits ? digits : null;

    // Associations have a W and nine digits in a register of their own (RNA), which is no SIREN.
    private string? InRegister => RegistrationNumber is not null && Register().Match(RegistrationNumber) is { Success: true } match ? new([.. match.Value.Where(char.IsAsciiDigit)]) : null;

    [GeneratedRegex(@"(?<![A-Za-z0-9])[0-9]{3}[ .\u00A0]?[0-9]{3}[ .\u00A0]?[0-9]{3}([ .\u00A0]?[0-9]{5})?(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Register();
}
