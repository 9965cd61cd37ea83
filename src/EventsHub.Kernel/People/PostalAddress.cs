namespace EventsHub.Kernel.People;

/// <summary>A postal address in its parts, as invoices and payment files need them (UPU S42, EN 16931). Every part may be empty.</summary>
public sealed record PostalAddress
{
    /// <summary>The longest part of one line, in characters.</summary>
    public const int MaxPart = 200;

    /// <summary>The longest street, over all its lines, in characters.</summary>
    public const int MaxStreet = 500;

    /// <summary>Street and number, building, post box: one or more lines.</summary>
    public string Street { get; init; } = "";

    /// <summary>The postal code.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>The city.</summary>
    public string City { get; init; } = "";

    /// <summary>The state, province or county, where addresses name one.</summary>
    public string Region { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string Country { get; init; } = "";

    /// <summary>The lines as on an envelope, with the country's name in the current language.</summary>
    public IEnumerable<string> ToLines() =>
        [.. Street.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. new[] { Place, Country.Length > 0 ? Countries.NameOf(Country) : "" }.Where(line => line.Length > 0)];

    // Where the code comes last, the region stands before it.
    private string Place => Country is "AU" or "CA" or "GB" or "IE" or "IN" or "NZ" or "US"
        ? Join(City, Region, PostalCode)
        : Region.Length > 0 ? $"{Join(PostalCode, City)}, {Region}".TrimStart(',', ' ') : Join(PostalCode, City);

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
