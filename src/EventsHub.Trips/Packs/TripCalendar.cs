using System.Text;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using NodaTime;

namespace EventsHub.Trips.Packs;

/// <summary>A trip as a calendar file (RFC 5545): the days of the event, the legs with the local times of both places, and the stays. UIDs never
/// change, so that a later file changes calendar entries instead of adding them again.</summary>
internal static class TripCalendar
{
    public static string FileName(Trip trip) => $"{trip.Code}.ics";

    /// <summary>The calendar of one traveller or, when null, of the whole trip.</summary>
    public static string Of(Trip trip, Traveller? traveller, DateTime utc, Texts texts)
    {
        var calendar = new CalendarFile("EventsHub", CalendarFile.Publish);
        var names = trip.Travellers.ToDictionary(t => t.Id, t => t.Name.Native);
        var legs = trip.Legs.InOrder().Where(l => traveller is null || l.Carries(traveller.Id)).ToList();
        var stays = trip.Stays.InOrder().Where(s => traveller is null || s.Travellers.Any(t => t.TravellerId == traveller.Id));
        // For the whole trip only what nobody travels on any more is gone.
        var gone = trip.GivenUpLegs.Where(l => traveller is null ? trip.Legs.All(leg => leg.Id != l.LegId) : l.TravellerIds.Contains(traveller.Id)).OrderBy(l => l.DepartsAt).ThenBy(l => l.LegId).ToList();
        List<(string From, string To, DateTime DepartsAt, DateTime ArrivesAt)> times =
            [.. legs.Select(l => (l.FromTimeZone, l.ToTimeZone, l.DepartsAt, l.ArrivesAt)), .. gone.Select(l => (l.FromTimeZone, l.ToTimeZone, l.DepartsAt, l.ArrivesAt))];
        foreach (var zone in times.SelectMany(t => new[] { t.From, t.To }).Distinct().Order(StringComparer.Ordinal))
        {
            calendar.Zone(DateTimeZoneProviders.Tzdb[zone], times.Min(t => t.DepartsAt), times.Max(t => t.ArrivesAt));
        }

        Add($"trip-{trip.Id:N}", trip.Title, TravelPackDocument.PlaceOf(trip), [trip.Website ?? ""], Days(trip.StartsOn, trip.EndsOn.AddDays(1)), busy: false);
        foreach (var leg in legs)
        {
            var seats = leg.Travellers.Where(t => traveller is null || t.TravellerId == traveller.Id)
                .Select(t => traveller is null ? $"{names[t.TravellerId]} {t.Seat}".TrimEnd() : Labelled(texts["Seat"], t.Seat));
            Add(
                $"leg-{leg.Id:N}", $"{TripWords.Of(leg.Kind, texts)}: {leg.From} → {leg.To}", leg.From,
                [leg.Service, Labelled(texts["Booking reference"], leg.Reference), .. seats],
                () =>
                {
                    calendar.Local("DTSTART", leg.DepartsAt, DateTimeZoneProviders.Tzdb[leg.FromTimeZone]);
                    calendar.Local("DTEND", leg.ArrivesAt, DateTimeZoneProviders.Tzdb[leg.ToTimeZone]);
                }, busy: true);
        }

        foreach (var leg in gone)
        {
            Add(
                $"leg-{leg.LegId:N}", $"{TripWords.Of(leg.Kind, texts)}: {leg.From} → {leg.To}", leg.From, [],
                () =>
                {
                    calendar.Local("DTSTART", leg.DepartsAt, DateTimeZoneProviders.Tzdb[leg.FromTimeZone]);
                    calendar.Local("DTEND", leg.ArrivesAt, DateTimeZoneProviders.Tzdb[leg.ToTimeZone]);
                }, busy: false, isCancelled: true);
        }

        foreach (var stay in stays)
        {
            var rooms = stay.Travellers.Where(t => traveller is null || t.TravellerId == traveller.Id)
                .Select(t => traveller is null ? $"{names[t.TravellerId]} {t.Room}".TrimEnd() : Labelled(texts["Hotel room"], t.Room));
            Add(
                $"stay-{stay.Id:N}", stay.Hotel, $"{stay.Hotel}, {stay.Address.ReplaceLineEndings(", ")}".TrimEnd(',', ' '),
                [stay.Phone, Labelled(texts["Booking reference"], stay.Reference), .. rooms], Days(stay.CheckIn, stay.CheckOut), busy: false);
        }

        return Encoding.UTF8.GetString(calendar.End());

        Action Days(DateOnly first, DateOnly after) => () =>
        {
            calendar.Day("DTSTART", first);
            calendar.Day("DTEND", after);
        };

        void Add(string uid, string summary, string location, IEnumerable<string> lines, Action writeTimes, bool busy, bool isCancelled = false)
        {
            calendar.BeginEntry($"{uid}@eventshub", trip.Version, utc, isCancelled || trip.Status == TripStatus.Cancelled ? "CANCELLED" : "CONFIRMED");
            writeTimes();
            calendar.Text("SUMMARY", summary);
            calendar.Text("LOCATION", location);
            calendar.Text("DESCRIPTION", string.Join('\n', lines.Where(line => line.Length > 0)));
            calendar.Raw("TRANSP", busy ? "OPAQUE" : "TRANSPARENT");
            calendar.EndEntry();
        }
    }

    private static string Labelled(string label, string value) => value.Length > 0 ? $"{label}: {value}" : "";
}
