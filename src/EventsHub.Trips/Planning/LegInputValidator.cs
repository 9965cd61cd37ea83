using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using FluentValidation;

namespace EventsHub.Trips.Planning;

internal sealed class LegInputValidator : AbstractValidator<LegInput>
{
    public LegInputValidator(Texts texts)
    {
        RuleFor(l => l.Kind).IsInEnum().WithMessage(_ => texts["Choose how it is travelled."]);
        RuleFor(l => l.From).Must(text => CleanText.Line(text).Length > 0).WithMessage(_ => texts["Say where it starts."]);
        RuleFor(l => l.From).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(l => l.To).Must(text => CleanText.Line(text).Length > 0).WithMessage(_ => texts["Say where it ends."]);
        RuleFor(l => l.To).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(l => l.Departs).NotNull().WithMessage(_ => texts["Give day and time of departure."]);
        RuleFor(l => l.Arrives).NotNull().WithMessage(_ => texts["Give day and time of arrival."]);
        RuleFor(l => l.FromTimeZone).Must(IsZoneOrEmpty).WithMessage(_ => texts["Choose a time zone from the list."]);
        RuleFor(l => l.ToTimeZone).Must(IsZoneOrEmpty).WithMessage(_ => texts["Choose a time zone from the list."]);
        RuleFor(l => l.Service).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(l => l.Reference).MaximumLength(100).WithMessage(_ => texts["At most {0} characters.", 100]);
        RuleFor(l => l.Travellers).NotNull();
        RuleForEach(l => l.Travellers).Must(t => (t.Place ?? "").Length <= 60).WithMessage(_ => texts["At most {0} characters.", 60]);
    }

    private static bool IsZoneOrEmpty(string? zone) => string.IsNullOrEmpty(zone) || EventTime.IsKnownZone(zone);
}
