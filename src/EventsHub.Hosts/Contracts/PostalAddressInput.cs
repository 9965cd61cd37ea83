using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Hosts.Contracts;

/// <summary>A <see cref="PostalAddress"/> as a form, the API or a file gives it.</summary>
public sealed record PostalAddressInput
{
    /// <summary>Street and number, building, post box: one or more lines.</summary>
    public string? Street { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The state, province or county, where addresses name one.</summary>
    public string? Region { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }

    /// <summary>The address as typed, without surplus blanks and control characters.</summary>
    public PostalAddress ToAddress() => new()
    {
        Street = CleanText.Lines(Street),
        PostalCode = CleanText.Line(PostalCode),
        City = CleanText.Line(City),
        Region = CleanText.Line(Region),
        Country = CleanText.Line(Country).ToUpperInvariant(),
    };

    /// <summary>The input that gives an address.</summary>
    public static PostalAddressInput Of(PostalAddress address) => new()
    {
        Street = address.Street,
        PostalCode = address.PostalCode,
        City = address.City,
        Region = address.Region,
        Country = address.Country,
    };
}
