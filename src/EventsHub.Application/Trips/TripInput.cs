using System.Text.RegularExpressions;
using EventsHub.Application.Events;
using EventsHub.Application.Registrations;
using EventsHub.Domain.Common;
using EventsHub.Domain.Trips;
using FluentValidation;

namespace EventsHub.Application.Trips;

/// <summary>What is said of a trip as a whole, wherever it is typed: page, API, file.</summary>
public record TripInput
{
    /// <summary>The outside event.</summary>
    public string Title { get; set; } = "";

    /// <summary>The outside event's page.</summary>
    public string? Website { get; set; }

    /// <summary>Building.</summary>
    public string Venue { get; set; } = "";

    /// <summary>City.</summary>
    public string City { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string Country { get; set; } = "";

    /// <summary>The IANA time zone of the place.</summary>
    public string TimeZone { get; set; } = "Europe/Brussels";

    /// <summary>First day of the outside event.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day of the outside event.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Who leads it.</summary>
    public string Leader { get; set; } = "";

    /// <summary>The leader's telephone.</summary>
    public string LeaderPhone { get; set; } = "";

    /// <summary>What every traveller should know.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Writes everything into a trip.</summary>
    public void ApplyTo(Trip trip)
    {
        trip.Title = CleanText.Line(Title);
        trip.Website = CleanText.LineOrNull(Website);
        trip.Venue = CleanText.Line(Venue);
        trip.City = CleanText.Line(City);
        trip.Country = CleanText.Line(Country).ToUpperInvariant();
        trip.TimeZone = TimeZone;
        trip.SetDates(StartsOn!.Value, EndsOn!.Value);
        trip.Leader = CleanText.Line(Leader);
        trip.LeaderPhone = CleanText.Line(LeaderPhone);
        trip.Notes = CleanText.Lines(Notes);
    }

    /// <summary>What is said of a trip.</summary>
    public static TripInput Of(Trip trip) => new()
    {
        Title = trip.Title,
        Website = trip.Website,
        Venue = trip.Venue,
        City = trip.City,
        Country = trip.Country,
        TimeZone = trip.TimeZone,
        StartsOn = trip.StartsOn,
        EndsOn = trip.EndsOn,
        Leader = trip.Leader,
        LeaderPhone = trip.LeaderPhone,
        Notes = trip.Notes,
    };
}

/// <summary>What a trip's own facts must be like.</summary>
internal sealed class TripInputValidator : AbstractValidator<TripInput>
{
    public TripInputValidator(Texts texts)
    {
        RuleFor(t => t.Title).Must(text => CleanText.Line(text).Length > 0).WithMessage(_ => texts["Say which event the trip goes to."]);
        RuleFor(t => t.Title).MaximumLength(300).WithMessage(_ => texts["At most {0} characters.", 300]);
        RuleFor(t => t.Website).Must(address => string.IsNullOrWhiteSpace(address) || Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            .WithMessage(_ => texts["Give a whole address, beginning with https://."]);
        RuleFor(t => t.Website).MaximumLength(500).WithMessage(_ => texts["At most {0} characters.", 500]);
        RuleFor(t => t.Venue).MaximumLength(300).WithMessage(_ => texts["At most {0} characters.", 300]);
        RuleFor(t => t.City).Must(text => CleanText.Line(text).Length > 0).WithMessage(_ => texts["Say which city it goes to."]);
        RuleFor(t => t.City).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(t => t.Country).Must(Countries.IsKnownOrEmpty).WithMessage(_ => texts["Choose a country from the list."]);
        RuleFor(t => t.TimeZone).Must(EventTime.IsKnownZone).WithMessage(_ => texts["Choose a time zone from the list."]);
        RuleFor(t => t.StartsOn).NotNull().WithMessage(_ => texts["Give the first day."]);
        RuleFor(t => t.EndsOn).NotNull().WithMessage(_ => texts["Give the last day."]);
        RuleFor(t => t.Leader).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(t => t.LeaderPhone).MaximumLength(60).WithMessage(_ => texts["At most {0} characters.", 60]);
        RuleFor(t => t.Notes).MaximumLength(8000).WithMessage(_ => texts["At most {0} characters.", 8000]);
    }
}

/// <summary>The name of a trip in addresses and file names.</summary>
public static partial class TripCode
{
    /// <summary>The form that codes are stored in.</summary>
    public static string Normalize(string code) => code.Trim().ToLowerInvariant();

    /// <summary>Two to sixty small letters, digits and hyphens; "new" is an address of its own.</summary>
    public static bool IsUsable(string? code) => code is not null && Normalize(code) is not "new" && Pattern().IsMatch(Normalize(code));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$")]
    private static partial Regex Pattern();
}
