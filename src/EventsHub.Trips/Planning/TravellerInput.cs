using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Planning;

/// <summary>The details of a traveller, as a form, the API or a file gives them.</summary>
public sealed record TravellerInput
{
    public string Given { get; set; } = "";

    public string Family { get; set; } = "";

    public string? LatinGiven { get; set; }

    public string? LatinFamily { get; set; }

    public NameOrder NameOrder { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Department { get; set; }

    /// <summary>The language of the travel pack and its mail (BCP 47); empty for the one it has, which for a new traveller is the main one of the host.</summary>
    public string Language { get; set; } = "";

    public string? Needs { get; set; }

    /// <summary>The name as it was typed, without surplus blanks and control characters.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    /// <summary>Takes a new traveller along.</summary>
    /// <param name="trip">The trip.</param>
    /// <param name="homeLanguage">The main language of the host (BCP 47), for whoever has none of their own.</param>
    /// <param name="id">The id; null for any.</param>
    public Traveller AddTo(Trip trip, string homeLanguage, Guid? id = null)
    {
        var traveller = Traveller.Of(ToName(), homeLanguage);
        traveller.Id = id ?? traveller.Id;
        trip.Add(traveller);
        ApplyTo(traveller);
        return traveller;
    }

    public void ApplyTo(Traveller traveller)
    {
        traveller.Describe(ToName(), CleanText.Line(Department), CleanText.Lines(Needs));
        traveller.BeReachedAt(EmailAddress.Clean(Email), CleanText.Line(Phone));
        traveller.WriteIn(string.IsNullOrEmpty(Language) ? traveller.Language : Language);
    }

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
