using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Conference.Contracts;

/// <summary>Checks a talk type that comes from a form, the API or a file.</summary>
public sealed class TalkTypeInputValidator : AbstractValidator<TalkTypeInput>
{
    /// <summary>Sets up the rules, with messages in the current language.</summary>
    public TalkTypeInputValidator(Texts texts)
    {
        RuleFor(t => t.Name).Must(TextInput.IsGiven).WithMessage(_ => texts["Give a name in at least one language."]);
        RuleFor(t => t.Name).Must(t => TextInput.IsAtMost(t, 200)).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(t => t.Code).Must(code => (code?.Length ?? 0) <= 50).WithMessage(_ => texts["At most {0} characters.", 50]);
        RuleFor(t => t.Kind).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(t => t.DurationMinutes).InclusiveBetween(1, TalkTypeInput.MaxMinutes).WithMessage(_ => texts["Give a length from 1 to {0} minutes.", TalkTypeInput.MaxMinutes]);
        RuleFor(t => t.Position).InclusiveBetween(0, 1000).WithMessage(_ => texts["Give a number from {0} to {1}.", 0, 1000]);
    }
}
