using EventsHub.Conference.Contracts;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Public;

/// <summary>The event and its venue, as pages and search engines name them.</summary>
/// <param name="EventName">The event.</param>
/// <param name="VenueName">The venue.</param>
/// <param name="VenueAddress">Its address, in one line.</param>
/// <param name="TimeZone">The zone that times are read in.</param>
public sealed record PublicPlace(string EventName, string VenueName, string VenueAddress, string TimeZone)
{
    internal static PublicPlace Of(ProgrammeContent programme)
    {
        var venue = programme.Event.Venue;
        string[] address = [.. venue.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), venue.City];
        return new(programme.Text(programme.Event.Name), programme.Text(venue.Name), string.Join(", ", address.Where(p => p.Length > 0)), programme.Event.TimeZone);
    }
}
