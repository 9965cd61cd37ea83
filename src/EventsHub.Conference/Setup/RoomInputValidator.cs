using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Conference.Setup;

internal sealed class RoomInputValidator : AbstractValidator<RoomInput>
{
    public RoomInputValidator(Texts texts)
    {
        RuleFor(r => r.Code).MustBeCode(texts);
        RuleFor(r => r.Name).MustBeText(texts, TextInput.MaxName, required: true);
        RuleFor(r => r.Capacity).InclusiveBetween(0, 1_000_000).WithMessage(_ => texts["Give a number from {0} to {1}, or leave it empty.", 0, 1_000_000]);
        RuleFor(r => r.Equipment).Must(text => CleanText.Lines(text).Length <= 1000).WithMessage(_ => texts["At most {0} characters.", 1000]);
    }
}
