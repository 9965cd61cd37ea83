using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Planning;

/// <summary>The details of a trip, as a form, the API or a file gives them.</summary>
public record TripInput
{
    public string Title { get; set; } = "";

    public string? Website { get; set; }

    public string Venue { get; set; } = "";

    public string City { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country; may be empty.</summary>
    public string Country { get; set; } = "";

    /// <summary>The IANA time zone of the outside event; empty for the one it has, which for a new trip is where the host is at home.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>First day of the outside event.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day of the outside event.</summary>
    public DateOnly? EndsOn { get; set; }

    public string Leader { get; set; } = "";

    public string LeaderPhone { get; set; } = "";

    public string Notes { get; set; } = "";

    public void ApplyTo(Trip trip)
    {
        trip.Rename(CleanText.Line(Title), CleanText.LineOrNull(Website));
        trip.LeadTo(CleanText.Line(Venue), CleanText.Line(City), CleanText.Line(Country).ToUpperInvariant(), string.IsNullOrEmpty(TimeZone) ? trip.TimeZone : TimeZone);
        trip.Reschedule(StartsOn!.Value, EndsOn!.Value);
        trip.LedBy(CleanText.Line(Leader), CleanText.Line(LeaderPhone));
        trip.Advise(CleanText.Lines(Notes));
    }

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
