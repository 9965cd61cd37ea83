using System.Text.RegularExpressions;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using FluentValidation;

namespace EventsHub.Conference.Setup;

internal sealed partial class EventInputValidator : AbstractValidator<EventInput>
{
    private const int LongestInDays = 366;

    public EventInputValidator(Texts texts)
    {
        RuleFor(e => e.Series).Must(text => CleanText.Line(text).Length <= TextInput.MaxName).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(e => e.Languages).NotEmpty().WithMessage(_ => texts["Choose the main language of the event."]);
        RuleForEach(e => e.Languages).Must(Languages.IsKnown)
            .WithMessage((_, language) => texts["“{0}” is not a language that texts can be written in. Use a code such as en or fr.", language]);
        RuleFor(e => e.Name).MustBeText(texts, TextInput.MaxName, required: true);
        RuleFor(e => e.Tagline).MustBeText(texts, 300);
        RuleFor(e => e.Description).MustBeText(texts, TextInput.MaxText);
        RuleFor(e => e.StartsOn).NotNull().WithMessage(_ => texts["Give the first day."]);
        RuleFor(e => e.EndsOn).NotNull().WithMessage(_ => texts["Give the last day."]);
        RuleFor(e => e.EndsOn).Must((e, end) => end is null || e.StartsOn is null || end >= e.StartsOn).WithMessage(_ => texts["The last day is before the first."]);
        RuleFor(e => e.EndsOn).Must((e, end) => end is null || e.StartsOn is null || end.Value.DayNumber - e.StartsOn.Value.DayNumber < LongestInDays)
            .WithMessage(_ => texts["An event lasts {0} days at most.", LongestInDays]);
        RuleFor(e => e.TimeZone).Must(zone => string.IsNullOrEmpty(zone) || EventTime.IsKnownZone(zone)).WithMessage((_, zone) => texts["“{0}” is not a time zone. Use a name such as Europe/Paris.", zone]);
        RuleFor(e => e.Currency).Must(code => string.IsNullOrEmpty(code) || Money.IsCurrencyCode(code)).WithMessage(_ => texts["Give the currency as its three-letter code, such as EUR."]);
        RuleFor(e => e.ContactEmail).Must(address => string.IsNullOrWhiteSpace(address) || EmailAddress.IsPlausible(address))
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(e => e.AccentColour).Must(colour => Colour().IsMatch(colour ?? "")).WithMessage(_ => texts["Give the colour as # and six digits, such as #1B3A6B."]);
        RuleForEach(e => e.OpeningHours).ChildRules(hours =>
        {
            hours.RuleFor(h => h.From).Must((h, from) => h.IsBlank || from is not null).WithMessage(_ => texts["Give the time from when the venue is open."]);
            hours.RuleFor(h => h.To).Must((h, to) => h.IsBlank || to is not null).WithMessage(_ => texts["Give the time until when the venue is open."]);
        });
        RuleFor(e => e.OpeningHours).Must(hours => hours.Count <= 400).WithMessage(_ => texts["At most {0} rows.", 400]);
        RuleFor(e => e.Venue).NotNull().SetValidator(new VenueInputValidator(texts));
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
