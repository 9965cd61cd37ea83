using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using EventsHub.Application.Registrations;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using FluentValidation;

namespace EventsHub.Application.Events;

/// <summary>What an event is, as it is typed on a page, sent to the API, or written in a file.</summary>
public sealed record EventInput
{
    /// <summary>The series that it belongs to.</summary>
    public string? Series { get; set; }

    /// <summary>The languages of its texts, the main one first.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>The name that people read, by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>One line under the name, by language.</summary>
    public Dictionary<string, string?> Tagline { get; set; } = [];

    /// <summary>What the event is, by language.</summary>
    public Dictionary<string, string?> Description { get; set; } = [];

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The IANA time zone that its times are read in.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>The ISO 4217 code that everything is sold in.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>Where attendees write to.</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>The colour of its pages and badges, as #RRGGBB.</summary>
    public string AccentColour { get; set; } = "#1B3A6B";

    /// <summary>Where it takes place.</summary>
    public VenueInput Venue { get; set; } = new();

    /// <summary>When the venue can be used. Rows left blank count for nothing.</summary>
    public List<OpeningHoursInput> OpeningHours { get; set; } = [];

    /// <summary>What an event is.</summary>
    public static EventInput Of(Event @event) => new()
    {
        Series = @event.Series,
        Languages = [.. @event.Languages],
        Name = @event.Name.ToInput(@event.Languages),
        Tagline = @event.Tagline.ToInput(@event.Languages),
        Description = @event.Description.ToInput(@event.Languages),
        StartsOn = @event.StartsOn,
        EndsOn = @event.EndsOn,
        TimeZone = @event.TimeZone,
        Currency = @event.Currency,
        ContactEmail = @event.ContactEmail,
        AccentColour = @event.AccentColour,
        Venue = new()
        {
            Name = @event.Venue.Name.ToInput(@event.Languages),
            Address = @event.Venue.Address,
            City = @event.Venue.City,
            Country = @event.Venue.Country,
        },
        OpeningHours = [.. @event.OpeningHours.Select(h => new OpeningHoursInput { Day = h.Day, From = h.From, To = h.To })],
    };

    /// <summary>Writes it into an event. Another time zone leaves what the clocks show, so sales end at the same hour as before.</summary>
    public void ApplyTo(Event @event, bool hasOrders)
    {
        if (@event.TimeZone != TimeZone)
        {
            var before = @event.TimeZone;
            @event.MoveTimes(utc => EventTime.ToUtc(EventTime.ToLocal(utc, before), TimeZone));
        }

        @event.SellIn(Currency.ToUpperInvariant(), hasOrders);
        @event.Series = CleanText.LineOrNull(Series);
        @event.Languages = [.. Languages.Distinct()];
        @event.Name = Name.ToLine();
        @event.Tagline = Tagline.ToLine();
        @event.Description = Description.ToLines();
        @event.StartsOn = StartsOn!.Value;
        @event.EndsOn = EndsOn!.Value;
        @event.TimeZone = TimeZone;
        @event.ContactEmail = CleanText.Line(ContactEmail);
        @event.AccentColour = AccentColour.ToUpperInvariant();
        @event.Venue = new()
        {
            Name = Venue.Name.ToLine(),
            Address = CleanText.Lines(Venue.Address),
            City = CleanText.Line(Venue.City),
            Country = CleanText.Line(Venue.Country).ToUpperInvariant(),
        };
        @event.OpeningHours = [.. OpeningHours.Where(h => !h.IsBlank).Select(h => new OpeningHours(h.Day, h.From!.Value, h.To!.Value)).Distinct().OrderBy(h => h.Day).ThenBy(h => h.From)];
    }
}

/// <summary>When the venue can be used, as it is typed.</summary>
public sealed record OpeningHoursInput
{
    /// <summary>The day it is about; null for every day that has no hours of its own.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>From when.</summary>
    [JsonConverter(typeof(ClockJsonConverter))]
    public TimeOnly? From { get; set; }

    /// <summary>Until when; at or before the beginning, in the night after.</summary>
    [JsonConverter(typeof(ClockJsonConverter))]
    public TimeOnly? To { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    [JsonIgnore]
    public bool IsBlank => Day is null && From is null && To is null;
}

/// <summary>A venue as it is typed.</summary>
public sealed record VenueInput
{
    /// <summary>The name of the place, by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>Street address, on one or several lines.</summary>
    public string? Address { get; set; }

    /// <summary>City.</summary>
    public string? City { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }
}

internal sealed partial class EventInputValidator : AbstractValidator<EventInput>
{
    private const int LongestInDays = 366;

    public EventInputValidator(Texts texts)
    {
        RuleFor(e => e.Series).Must(text => CleanText.Line(text).Length <= TextInput.MaxName).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(e => e.Languages).NotEmpty().WithMessage(_ => texts["Choose the main language of the event."]);
        RuleForEach(e => e.Languages).Must(Application.Languages.IsKnown)
            .WithMessage((_, language) => texts["“{0}” is not a language that texts can be written in. Use a code such as en or fr.", language]);
        RuleFor(e => e.Name).MustBeText(texts, TextInput.MaxName, required: true);
        RuleFor(e => e.Tagline).MustBeText(texts, 300);
        RuleFor(e => e.Description).MustBeText(texts, TextInput.MaxText);
        RuleFor(e => e.StartsOn).NotNull().WithMessage(_ => texts["Give the first day."]);
        RuleFor(e => e.EndsOn).NotNull().WithMessage(_ => texts["Give the last day."]);
        RuleFor(e => e.EndsOn).Must((e, end) => end is null || e.StartsOn is null || end >= e.StartsOn).WithMessage(_ => texts["The last day is before the first."]);
        RuleFor(e => e.EndsOn).Must((e, end) => end is null || e.StartsOn is null || end.Value.DayNumber - e.StartsOn.Value.DayNumber < LongestInDays)
            .WithMessage(_ => texts["An event lasts {0} days at most.", LongestInDays]);
        RuleFor(e => e.TimeZone).Must(EventTime.IsKnownZone).WithMessage((_, zone) => texts["“{0}” is not a time zone. Use a name such as Europe/Paris.", zone]);
        RuleFor(e => e.Currency).Must(code => CurrencyCode().IsMatch(code ?? "")).WithMessage(_ => texts["Give the currency as its three-letter code, such as EUR."]);
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

    [GeneratedRegex("^[A-Za-z]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}

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

/// <summary>The name of an event in addresses.</summary>
internal static partial class EventCodeRule
{
    // Addresses of pages that are about no event.
    private static readonly HashSet<string> Reserved = new(["new", "import"], StringComparer.OrdinalIgnoreCase);

    public static void MustBeEventCode<T>(this IRuleBuilder<T, string> rule, Texts texts) => rule
        .Must(code => code is not null && Form().IsMatch(code) && !Reserved.Contains(code))
        .WithMessage(_ => texts["Give a code of 2 to {0} letters a to z, digits and hyphens, such as CAP24.", Event.MaxCodeLength]);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{1,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
