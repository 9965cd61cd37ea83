using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>What staff say of somebody who speaks.</summary>
public sealed record SpeakerInput
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

    /// <summary>Institution.</summary>
    public string? Affiliation { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }

    /// <summary>A few lines about them in each language.</summary>
    public Dictionary<string, string?> Biography { get; set; } = [];

    /// <summary>What a speaker says.</summary>
    public static SpeakerInput Of(Speaker speaker) => new()
    {
        Given = speaker.Name.Given,
        Family = speaker.Name.Family,
        LatinGiven = speaker.Name.LatinGiven,
        LatinFamily = speaker.Name.LatinFamily,
        NameOrder = speaker.Name.Order,
        Affiliation = speaker.Affiliation,
        Country = speaker.Country,
        Biography = TextInput.Of(speaker.Biography),
    };

    /// <summary>The name, cleaned and otherwise as typed.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    internal void ApplyTo(Speaker speaker)
    {
        speaker.Name = ToName();
        speaker.Affiliation = CleanText.Line(Affiliation);
        speaker.Country = CleanText.Line(Country).ToUpperInvariant();
        speaker.Biography = TextInput.ToText(Biography, isLong: true);
    }
}
