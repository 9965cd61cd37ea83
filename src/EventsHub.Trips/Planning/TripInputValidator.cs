using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using FluentValidation;

namespace EventsHub.Trips.Planning;

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
        RuleFor(t => t.TimeZone).Must(zone => string.IsNullOrEmpty(zone) || EventTime.IsKnownZone(zone)).WithMessage(_ => texts["Choose a time zone from the list."]);
        RuleFor(t => t.StartsOn).NotNull().WithMessage(_ => texts["Give the first day."]);
        RuleFor(t => t.EndsOn).NotNull().WithMessage(_ => texts["Give the last day."]);
        RuleFor(t => t.Leader).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(t => t.LeaderPhone).MaximumLength(60).WithMessage(_ => texts["At most {0} characters.", 60]);
        RuleFor(t => t.Notes).MaximumLength(8000).WithMessage(_ => texts["At most {0} characters.", 8000]);
    }
}
