using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Conference.Setup;

internal sealed class QuotaInputValidator : AbstractValidator<QuotaInput>
{
    public QuotaInputValidator(Texts texts)
    {
        RuleFor(q => q.Code).MustBeCode(texts);
        RuleFor(q => q.Name).Must(name => CleanText.Line(name).Length > 0).WithMessage(_ => texts["Give a name."]);
        RuleFor(q => q.Name).Must(name => CleanText.Line(name).Length <= TextInput.MaxName).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(q => q.Size).InclusiveBetween(0, 1_000_000).WithMessage(_ => texts["Give a number from {0} to {1}, or leave it empty.", 0, 1_000_000]);
    }
}
