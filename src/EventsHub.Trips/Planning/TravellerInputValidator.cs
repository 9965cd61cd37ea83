using System.Linq.Expressions;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Trips.Planning;

internal sealed class TravellerInputValidator : AbstractValidator<TravellerInput>
{
    public TravellerInputValidator(Texts texts)
    {
        RuleFor(t => t.Given).Must((t, _) => t.ToName().Native.Length > 0).WithMessage(_ => texts["Give the traveller’s name."]);
        foreach (var part in new System.Linq.Expressions.Expression<Func<TravellerInput, string?>>[] { t => t.Given, t => t.Family, t => t.LatinGiven, t => t.LatinFamily })
        {
            RuleFor(part).Must(text => PersonName.Clean(text).Length <= PersonName.MaxPartLength)
                .WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        }

        RuleFor(t => t.NameOrder).IsInEnum();
        RuleFor(t => t.Email).Must(address => string.IsNullOrWhiteSpace(address) || EmailAddress.IsPlausible(address))
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(t => t.Phone).MaximumLength(60).WithMessage(_ => texts["At most {0} characters.", 60]);
        RuleFor(t => t.Department).MaximumLength(300).WithMessage(_ => texts["At most {0} characters.", 300]);
        RuleFor(t => t.Language).Must(language => string.IsNullOrEmpty(language) || Languages.IsKnown(language)).WithMessage(_ => texts["Choose a language from the list."]);
        RuleFor(t => t.Needs).MaximumLength(1000).WithMessage(_ => texts["At most {0} characters.", 1000]);
    }
}
