using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using FluentValidation;

namespace EventsHub.Programme.Editing;

/// <summary>Shared by every command that takes a session.</summary>
internal sealed class SessionInputValidator : AbstractValidator<SessionInput>
{
    private const int MostRows = 100;

    public SessionInputValidator(Texts texts)
    {
        RuleFor(s => s.Title).Must(TextInput.IsGiven).WithMessage(_ => texts["Give a title in at least one language."]);
        RuleFor(s => s.Title).Must(t => TextInput.IsAtMost(t, TextInput.MaxTitle)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxTitle]);
        RuleFor(s => s.Day).NotNull().WithMessage(_ => texts["Choose a day."]);
        RuleFor(s => s.DurationMinutes).InclusiveBetween(1, Session.MaxMinutes).WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]);
        RuleFor(s => s.Kind).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(s => s.ExpectedAttendance).InclusiveBetween(0, 1_000_000).WithMessage(_ => texts["Give a number from {0} to {1}, or leave it empty.", 0, 1_000_000]);
        RuleForEach(s => s.Pins).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(s => s.Chairs).Must(parts => parts.Count <= MostRows).WithMessage(_ => texts["At most {0} rows.", MostRows]);
    }
}
