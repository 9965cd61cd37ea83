using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Registrations.Registering;

/// <summary>Checks the details of a person that come from a form, the API or a file.</summary>
internal sealed class AttendeeInputValidator : AbstractValidator<AttendeeInput>
{
    public AttendeeInputValidator(Texts texts)
    {
        RuleFor(p => p.Given).Must((p, _) => p.ToName().Native.Length > 0)
            .WithMessage(_ => texts["Give your name. If you have one name only, one of the two boxes is enough."]);
        RuleFor(p => p.Given).Must(NoLongerThanAName).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.Family).Must(NoLongerThanAName).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.LatinGiven).Must(NoLongerThanAName).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.LatinFamily).Must(NoLongerThanAName).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.Email).Must(EmailAddress.IsPlausible)
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(p => p.Affiliation).Must(text => CleanText.Line(text).Length <= 300).WithMessage(_ => texts["At most {0} characters.", 300]);
        RuleFor(p => p.Country).Must(Countries.IsKnownOrEmpty).WithMessage(_ => texts["Choose a country from the list."]);
        RuleFor(p => p.Dietary).Must(text => CleanText.Lines(text).Length <= 1000).WithMessage(_ => texts["At most {0} characters.", 1000]);
        RuleFor(p => p.AccessNeeds).Must(text => CleanText.Lines(text).Length <= 1000).WithMessage(_ => texts["At most {0} characters.", 1000]);
    }

    private static bool NoLongerThanAName(string? part) => PersonName.Clean(part).Length <= PersonName.MaxPartLength;
}
