using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Badges;

/// <summary>Shared by every command and query that takes a selection.</summary>
internal sealed class BadgeSelectionValidator : AbstractValidator<BadgeSelection>
{
    private const int MostCodes = 1000;

    public BadgeSelectionValidator(Texts texts)
    {
        RuleFor(s => s.Codes).Must(codes => codes.Count <= MostCodes)
            .WithMessage(_ => texts["At most {0} codes at once. Choose by ticket or state instead.", MostCodes]);
        RuleFor(s => s.State).IsInEnum().WithMessage(_ => texts["Choose which badges are meant."]);
        RuleFor(s => s.Search).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
    }
}
