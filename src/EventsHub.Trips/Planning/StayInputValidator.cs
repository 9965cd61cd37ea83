using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Trips.Planning;

internal sealed class StayInputValidator : AbstractValidator<StayInput>
{
    public StayInputValidator(Texts texts)
    {
        RuleFor(s => s.Hotel).Must(text => CleanText.Line(text).Length > 0).WithMessage(_ => texts["Say where they sleep."]);
        RuleFor(s => s.Hotel).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(s => s.Address).MaximumLength(500).WithMessage(_ => texts["At most {0} characters.", 500]);
        RuleFor(s => s.Phone).MaximumLength(60).WithMessage(_ => texts["At most {0} characters.", 60]);
        RuleFor(s => s.CheckIn).NotNull().WithMessage(_ => texts["Give the first night."]);
        RuleFor(s => s.CheckOut).NotNull().WithMessage(_ => texts["Give the day of departure."]);
        RuleFor(s => s.CheckOut).Must((stay, date) => date is not { } to || stay.CheckIn is not { } from || to.DayNumber - from.DayNumber <= 366)
            .WithMessage(_ => texts["A stay has at most {0} nights.", 366]);
        RuleFor(s => s.Reference).MaximumLength(100).WithMessage(_ => texts["At most {0} characters.", 100]);
        RuleFor(s => s.Travellers).NotNull();
        RuleForEach(s => s.Travellers).Must(t => (t.Room ?? "").Length <= 60).WithMessage(_ => texts["At most {0} characters.", 60]);
    }
}
