using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using FluentValidation;

namespace EventsHub.Programme.Editing;

/// <summary>Shared by every command that takes a talk.</summary>
internal sealed class TalkInputValidator : AbstractValidator<TalkInput>
{
    private const int MostRows = 100;

    public TalkInputValidator(Texts texts)
    {
        RuleFor(t => t.Title).Must(TextInput.IsGiven).WithMessage(_ => texts["Give a title in at least one language."]);
        RuleFor(t => t.Title).Must(t => TextInput.IsAtMost(t, TextInput.MaxTitle)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxTitle]);
        RuleFor(t => t.Subtitle).Must(t => TextInput.IsAtMost(t, TextInput.MaxTitle)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxTitle]);
        RuleFor(t => t.Abstract).Must(t => TextInput.IsAtMost(t, TextInput.MaxText)).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxText]);
        RuleFor(t => t.DurationMinutes).InclusiveBetween(1, Session.MaxMinutes).WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]);
        RuleFor(t => t.Kind).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(t => t.Board).Must(text => CleanText.Line(text).Length <= 40).WithMessage(_ => texts["At most {0} characters.", 40]);
        RuleForEach(t => t.Pins).IsInEnum().WithMessage(_ => texts["Choose a type from the list."]);
        RuleFor(t => t.Speakers).Must(parts => parts.Count <= MostRows).WithMessage(_ => texts["At most {0} rows.", MostRows]);
        RuleFor(t => t.Links).Must(links => links.Count <= MostRows).WithMessage(_ => texts["At most {0} rows.", MostRows]);
        RuleForEach(t => t.Speakers).ChildRules(part =>
            part.RuleFor(p => p.Role).Must(text => CleanText.Line(text).Length <= 200).WithMessage(_ => texts["At most {0} characters.", 200]));
        RuleForEach(t => t.Links).ChildRules(link =>
        {
            link.RuleFor(l => l.Url).Must((l, url) => l.IsBlank || l.IsWebAddress && url!.Length <= TalkLinkInput.MaxUrl).WithMessage(_ => texts["Give a web address that begins with https:// or http://."]);
            link.RuleFor(l => l.Title).Must(text => CleanText.Line(text).Length <= 300).WithMessage(_ => texts["At most {0} characters.", 300]);
        });
        RuleFor(t => t.Languages).Must(AreLanguages).WithMessage(_ => texts["Give languages by their codes, such as en or “en, fr”."]);
    }

    private static bool AreLanguages(string? typed)
    {
        var understood = true;
        LanguageWords.Read(typed, _ => understood = false);
        return understood;
    }
}
