using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

public sealed record SpeakerInput
{
    public string Given { get; set; } = "";

    public string Family { get; set; } = "";

    /// <summary>Given name in Latin letters, if the name is in another script.</summary>
    public string? LatinGiven { get; set; }

    /// <summary>Family name in Latin letters, if the name is in another script.</summary>
    public string? LatinFamily { get; set; }

    public NameOrder NameOrder { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code; null when not known.</summary>
    public string? Country { get; set; }

    public Dictionary<string, string?> Biography { get; set; } = [];

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

    /// <summary>The cleaned name.</summary>
    public PersonName ToName() => PersonName.Of(Given, Family, LatinGiven, LatinFamily, NameOrder);

    internal void ApplyTo(Speaker speaker)
    {
        speaker.Describe(ToName(), CleanText.Line(Affiliation), CleanText.Line(Country), TextInput.ToText(Biography, isLong: true));
    }
}
