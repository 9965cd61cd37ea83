using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Registrations.Registering;

/// <summary>Checks the buyer that comes from a form, the API or a file. One who is left blank is the person who attends.</summary>
internal sealed class BuyerInputValidator : AbstractValidator<BuyerInput>
{
    // A name from before its parts were stored stands whole in one of them.
    internal const int MaxName = 500;

    public BuyerInputValidator(Texts texts) => When(b => !b.IsBlank, () =>
    {
        RuleFor(b => b.Given).Must((b, _) => b.ToName().Native.Length > 0).WithMessage(_ => texts["Give the name of whoever pays."]);
        RuleFor(b => b.Given).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(b => b.Family).Must(part => CleanText.Line(part).Length <= MaxName).WithMessage(_ => texts["At most {0} characters.", MaxName]);
        RuleFor(b => b.LatinGiven).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(b => b.LatinFamily).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(b => b.Email).Must(EmailAddress.IsPlausible)
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(b => b.Language).Must(language => string.IsNullOrEmpty(language) || Languages.IsKnown(language)).WithMessage(_ => texts["Choose a language from the list."]);
    });

    private static bool IsShort(string? part) => CleanText.Line(part).Length <= PersonName.MaxPartLength;
}
