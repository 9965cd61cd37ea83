using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Planning;

/// <summary>What is said of a traveller, wherever it is typed.</summary>
public sealed record TravellerInput
{
    /// <summary>Given name in the person's own script.</summary>
    public string Given { get; set; } = "";

    /// <summary>Family name in the person's own script.</summary>
    public string Family { get; set; } = "";

    /// <summary>Given name as in the passport.</summary>
    public string? LatinGiven { get; set; }

    /// <summary>Family name as in the passport.</summary>
    public string? LatinFamily { get; set; }

    /// <summary>How the parts are ordered in the own script.</summary>
    public NameOrder NameOrder { get; set; }

    /// <summary>Where the pack goes.</summary>
    public string? Email { get; set; }

    /// <summary>How to reach them on the way.</summary>
    public string? Phone { get; set; }

    /// <summary>Department or institution.</summary>
    public string? Department { get; set; }

    /// <summary>The language of the pack.</summary>
    public string Language { get; set; } = "en";

    /// <summary>What they need on the way.</summary>
    public string? Needs { get; set; }

    /// <summary>The name, cleaned and otherwise as typed.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    /// <summary>Writes everything into a traveller.</summary>
    public void ApplyTo(Traveller traveller)
    {
        traveller.Name = ToName();
        traveller.Email = CleanText.Line(Email);
        traveller.Phone = CleanText.Line(Phone);
        traveller.Department = CleanText.Line(Department);
        traveller.Language = Language;
        traveller.Needs = CleanText.Lines(Needs);
    }

    /// <summary>What is said of a traveller.</summary>
    public static TravellerInput Of(Traveller traveller) => new()
    {
        Given = traveller.Name.Given,
        Family = traveller.Name.Family,
        LatinGiven = traveller.Name.LatinGiven,
        LatinFamily = traveller.Name.LatinFamily,
        NameOrder = traveller.Name.Order,
        Email = traveller.Email,
        Phone = traveller.Phone,
        Department = traveller.Department,
        Language = traveller.Language,
        Needs = traveller.Needs,
    };
}
