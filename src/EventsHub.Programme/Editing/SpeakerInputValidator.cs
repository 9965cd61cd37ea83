using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Programme.Editing;

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
