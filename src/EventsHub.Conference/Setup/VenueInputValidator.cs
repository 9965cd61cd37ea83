using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Conference.Setup;

internal sealed class VenueInputValidator : AbstractValidator<VenueInput>
{
    public VenueInputValidator(Texts texts)
    {
        RuleFor(v => v.Name).MustBeText(texts, TextInput.MaxName);
        RuleFor(v => v.Address).Must(text => CleanText.Lines(text).Length <= 1000).WithMessage(_ => texts["At most {0} characters.", 1000]);
        RuleFor(v => v.City).Must(text => CleanText.Line(text).Length <= TextInput.MaxName).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(v => v.Country).Must(Countries.IsKnownOrEmpty).WithMessage(_ => texts["Choose a country from the list."]);
    }
}
