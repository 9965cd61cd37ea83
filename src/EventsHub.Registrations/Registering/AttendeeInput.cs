using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>The details of a person, as the public form, the staff's form, the API or an import gives them.</summary>
public sealed record AttendeeInput
{
    public string Given { get; set; } = "";

    public string Family { get; set; } = "";

    /// <summary>Given name in Latin letters, where the own script is another.</summary>
    public string? LatinGiven { get; set; }

    /// <summary>Family name in Latin letters, where the own script is another.</summary>
    public string? LatinFamily { get; set; }

    public NameOrder NameOrder { get; set; }

    public string Email { get; set; } = "";

    public string? Affiliation { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }

    public string? Dietary { get; set; }

    public string? AccessNeeds { get; set; }

    /// <summary>The name as it was typed, without surplus blanks and control characters.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    /// <summary>The details as typed, without surplus blanks and control characters.</summary>
    public Attendee ToAttendee() => new(
        ToName(), EmailAddress.Clean(Email), CleanText.Line(Affiliation), CleanText.Line(Country).ToUpperInvariant(), CleanText.LinesOrNull(Dietary), CleanText.LinesOrNull(AccessNeeds));

    /// <summary>The details of somebody who is known to the event.</summary>
    public static AttendeeInput Of(PersonRow person) => new()
    {
        Given = person.Name.Given,
        Family = person.Name.Family,
        LatinGiven = person.Name.LatinGiven,
        LatinFamily = person.Name.LatinFamily,
        NameOrder = person.Name.Order,
        Email = person.Email,
        Affiliation = person.Affiliation,
        Country = person.Country,
    };

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
