using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>What a person says of themselves, wherever it is typed: public form, staff's form, import.</summary>
public sealed record AttendeeInput
{
    /// <summary>Given name in the person's own script.</summary>
    public string Given { get; set; } = "";

    /// <summary>Family name in the person's own script.</summary>
    public string Family { get; set; } = "";

    /// <summary>Given name in Latin letters, when the own script is another.</summary>
    public string? LatinGiven { get; set; }

    /// <summary>Family name in Latin letters, when the own script is another.</summary>
    public string? LatinFamily { get; set; }

    /// <summary>How the parts are ordered in the own script.</summary>
    public NameOrder NameOrder { get; set; }

    /// <summary>E-mail address.</summary>
    public string Email { get; set; } = "";

    /// <summary>Institution.</summary>
    public string? Affiliation { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }

    /// <summary>What the person eats or cannot eat.</summary>
    public string? Dietary { get; set; }

    /// <summary>What the person needs to take part.</summary>
    public string? AccessNeeds { get; set; }

    /// <summary>The name, cleaned and otherwise as typed.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    /// <summary>Writes everything into a registration.</summary>
    public void ApplyTo(Registration registration)
    {
        registration.Name = ToName();
        registration.Email = CleanText.Line(Email);
        registration.Affiliation = CleanText.Line(Affiliation);
        registration.Country = CleanText.Line(Country).ToUpperInvariant();
        registration.Dietary = CleanText.LinesOrNull(Dietary);
        registration.AccessNeeds = CleanText.LinesOrNull(AccessNeeds);
    }

    /// <summary>What a registration says of its person.</summary>
    public static AttendeeInput Of(Registration registration) => new()
    {
        Given = registration.Name.Given,
        Family = registration.Name.Family,
        LatinGiven = registration.Name.LatinGiven,
        LatinFamily = registration.Name.LatinFamily,
        NameOrder = registration.Name.Order,
        Email = registration.Email,
        Affiliation = registration.Affiliation,
        Country = registration.Country,
        Dietary = registration.Dietary,
        AccessNeeds = registration.AccessNeeds,
    };
}
