using EventsHub.Conference.Contracts;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Public;

/// <summary>Names of the event and its venue, for pages and structured data.</summary>
/// <param name="EventName">Name of the event.</param>
/// <param name="VenueName">Name of the venue.</param>
/// <param name="VenueAddress">Address of the venue in one line.</param>
/// <param name="TimeZone">Time zone of the event (IANA name).</param>
public sealed record PublicPlace(string EventName, string VenueName, string VenueAddress, string TimeZone)
{
    internal static PublicPlace Of(ProgrammeContent programme)
    {
        var venue = programme.Event.Venue;
        string[] address = [.. venue.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), venue.City];
        return new(programme.Text(programme.Event.Name), programme.Text(venue.Name), string.Join(", ", address.Where(p => p.Length > 0)), programme.Event.TimeZone);
    }
}
