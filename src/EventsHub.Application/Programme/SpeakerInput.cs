using EventsHub.Application.Registrations;
using EventsHub.Domain.Common;
using EventsHub.Domain.People;
using EventsHub.Domain.Programme;
using FluentValidation;

namespace EventsHub.Application.Programme;

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

/// <summary>What a speaker's details must be like.</summary>
internal sealed class SpeakerInputValidator : AbstractValidator<SpeakerInput>
{
    public SpeakerInputValidator(Texts texts)
    {
        RuleFor(p => p.Given).Must((p, _) => p.ToName().Native.Length > 0).WithMessage(_ => texts["Give a name. If there is one name only, one of the two boxes is enough."]);
        RuleFor(p => p.Given).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.Family).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.LatinGiven).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.LatinFamily).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.Affiliation).Must(text => CleanText.Line(text).Length <= 300).WithMessage(_ => texts["At most {0} characters.", 300]);
        RuleFor(p => p.Country).Must(Countries.IsKnownOrEmpty).WithMessage(_ => texts["Choose a country from the list."]);
        RuleFor(p => p.Biography).Must(t => TextInput.IsAtMost(t, TextInput.MaxText)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxText]);
    }

    private static bool IsShort(string? part) => PersonName.Clean(part).Length <= PersonName.MaxPartLength;
}
