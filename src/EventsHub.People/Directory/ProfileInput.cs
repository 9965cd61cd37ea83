using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;

namespace EventsHub.People.Directory;

/// <summary>What is known of a person, as a form or the API gives it.</summary>
public sealed record ProfileInput
{
    public string Given { get; set; } = "";

    public string Family { get; set; } = "";

    /// <summary>Given name in Latin letters, where the own script is another.</summary>
    public string? LatinGiven { get; set; }

    /// <summary>Family name in Latin letters, where the own script is another.</summary>
    public string? LatinFamily { get; set; }

    public NameOrder NameOrder { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }

    /// <summary>The language of mails (BCP 47); null when not known.</summary>
    public string? Language { get; set; }

    /// <summary>The ORCID iD, with or without hyphens, or its address; null for none.</summary>
    public string? Orcid { get; set; }

    /// <summary>The person's identifiers in other systems, by the system's name, such as member.</summary>
    public Dictionary<string, string?> Identifiers { get; set; } = [];

    /// <summary>The name as typed, without surplus blanks and control characters.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    /// <summary>All that is known from now on.</summary>
    public PersonDetails ToDetails() => new(ToName())
    {
        Email = EmailAddress.Clean(Email),
        Phone = CleanText.Line(Phone),
        Affiliation = CleanText.Line(Affiliation),
        Country = CleanText.Line(Country).ToUpperInvariant(),
        Language = CleanText.Line(Language),
        Identities =
        [
            .. string.IsNullOrWhiteSpace(Orcid) ? [] : new PersonIdentity[] { new(PersonIdentity.Orcid, Orcid) },
            .. Identifiers.Where(i => !string.IsNullOrWhiteSpace(i.Value)).Select(i => new PersonIdentity(i.Key, i.Value!)),
        ],
    };

    public static ProfileInput Of(PersonDetails details) => new()
    {
        Given = details.Name.Given,
        Family = details.Name.Family,
        LatinGiven = details.Name.LatinGiven,
        LatinFamily = details.Name.LatinFamily,
        NameOrder = details.Name.Order,
        Email = details.Email,
        Phone = details.Phone,
        Affiliation = details.Affiliation,
        Country = details.Country,
        Language = details.Language,
        Orcid = details.Identities?.FirstOrDefault(i => i.Scheme == PersonIdentity.Orcid)?.Value,
        Identifiers = details.Identities?.Where(i => i.Scheme != PersonIdentity.Orcid).ToDictionary(i => i.Scheme, string? (i) => i.Value) ?? [],
    };
}
