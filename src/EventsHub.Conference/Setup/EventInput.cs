using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>The details of an event, as a form, the API or a file gives them.</summary>
public sealed record EventInput
{
    public string? Series { get; set; }

    /// <summary>The languages of the event's texts (BCP 47), the main one first.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>The event's name, by language tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>One line under the name, by language tag.</summary>
    public Dictionary<string, string?> Tagline { get; set; } = [];

    /// <summary>What the event is about, by language tag.</summary>
    public Dictionary<string, string?> Description { get; set; } = [];

    /// <summary>First day, in the event's time zone.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day, in the event's time zone.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The IANA time zone in which all times of the event are shown; empty for the one it has, which for a new event is the host's.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>ISO 4217 code of the currency of all prices; empty for the one it has, which for a new event is the host's.</summary>
    public string Currency { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    /// <summary>The colour of the event's pages and badges, as #RRGGBB.</summary>
    public string AccentColour { get; set; } = "#1B3A6B";

    public VenueInput Venue { get; set; } = new();

    /// <summary>The hours in which the venue can be used. Blank rows are ignored.</summary>
    public List<OpeningHoursInput> OpeningHours { get; set; } = [];

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

    /// <summary>The currency given, or the one that the event has.</summary>
    internal string CurrencyFor(Event @event) => string.IsNullOrEmpty(Currency) ? @event.Currency : Currency.ToUpperInvariant();

    /// <summary>Writes the details into an event. Clock times of sale and of the programme stay as they are, also when the time zone changes.</summary>
    public void ApplyTo(Event @event, bool hasOrders)
    {
        @event.SellIn(CurrencyFor(@event), hasOrders);
        @event.Join(CleanText.LineOrNull(Series));
        @event.SpeakIn(Languages);
        @event.Rename(Name.ToLine());
        @event.Describe(Tagline.ToLine(), Description.ToLines());
        @event.Reschedule(StartsOn!.Value, EndsOn!.Value);
        @event.BeReachedAt(EmailAddress.Clean(ContactEmail));
        @event.ShowIn(AccentColour.ToUpperInvariant());
        var venue = new Venue
        {
            Name = Venue.Name.ToLine(),
            Address = CleanText.Lines(Venue.Address),
            City = CleanText.Line(Venue.City),
            Country = CleanText.Line(Venue.Country).ToUpperInvariant(),
        };
        @event.TakePlaceAt(
            venue, string.IsNullOrEmpty(TimeZone) ? @event.TimeZone : TimeZone, OpeningHours.Where(h => !h.IsBlank).Select(h => new OpeningHours(h.Day, h.From!.Value, h.To!.Value)));
    }
}
