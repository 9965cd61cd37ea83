using EventsHub.Application.Events;
using EventsHub.Domain.Trips;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using CalendarStatus = Ical.Net.EventStatus;

namespace EventsHub.Application.Trips;

/// <summary>A trip as a calendar (RFC 5545): the event's days, each leg on the clocks of both its places, each stay. UIDs never change, so that a
/// later file moves entries instead of doubling them.</summary>
internal static class TripCalendar
{
    public static string FileName(Trip trip) => $"{trip.Code}.ics";

    /// <summary>The calendar of one traveller, or of all together.</summary>
    public static string Of(Trip trip, Traveller? traveller, DateTime utc, Texts texts)
    {
        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = "-//EventsHub//EventsHub//EN" };
        var names = trip.Travellers.ToDictionary(t => t.Id, t => t.Name.Native);
        var legs = trip.Legs.InOrder().Where(l => traveller is null || l.Carries(traveller.Id)).ToList();
        var stays = trip.Stays.InOrder().Where(s => traveller is null || s.Travellers.Exists(t => t.TravellerId == traveller.Id));
        if (legs.Count > 0)
        {
            foreach (var zone in legs.SelectMany(l => new[] { l.FromTimeZone, l.ToTimeZone }).Distinct().Order(StringComparer.Ordinal))
            {
                calendar.AddTimeZone(CalendarZone.Of(zone, legs[0].DepartsAt));
            }
        }

        Add($"trip-{trip.Id:N}", trip.Title, TravelPackDocument.PlaceOf(trip), [trip.Website ?? ""], new(trip.StartsOn), new(trip.EndsOn.AddDays(1)), busy: false);
        foreach (var leg in legs)
        {
            var seats = leg.Travellers.Where(t => traveller is null || t.TravellerId == traveller.Id)
                .Select(t => traveller is null ? $"{names[t.TravellerId]} {t.Seat}".TrimEnd() : Labelled(texts["Seat"], t.Seat));
            Add(
                $"leg-{leg.Id:N}", $"{TripWords.Of(leg.Kind, texts)}: {leg.From} → {leg.To}", leg.From,
                [leg.Service, Labelled(texts["Booking reference"], leg.Reference), .. seats],
                Moment(leg.DepartsAt, leg.FromTimeZone), Moment(leg.ArrivesAt, leg.ToTimeZone), busy: true);
        }

        foreach (var stay in stays)
        {
            var rooms = stay.Travellers.Where(t => traveller is null || t.TravellerId == traveller.Id)
                .Select(t => traveller is null ? $"{names[t.TravellerId]} {t.Room}".TrimEnd() : Labelled(texts["Hotel room"], t.Room));
            Add(
                $"stay-{stay.Id:N}", stay.Hotel, $"{stay.Hotel}, {stay.Address.ReplaceLineEndings(", ")}".TrimEnd(',', ' '),
                [stay.Phone, Labelled(texts["Booking reference"], stay.Reference), .. rooms], new(stay.CheckIn), new(stay.CheckOut), busy: false);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";

        void Add(string uid, string summary, string location, IEnumerable<string> lines, CalDateTime start, CalDateTime end, bool busy) => calendar.Events.Add(new()
        {
            Uid = $"{uid}@eventshub",
            Sequence = trip.Version,
            DtStamp = new CalDateTime(utc, "UTC"),
            Start = start,
            End = end,
            Summary = summary,
            Location = location,
            Description = string.Join('\n', lines.Where(line => line.Length > 0)),
            Status = trip.Status == TripStatus.Cancelled ? CalendarStatus.Cancelled : CalendarStatus.Confirmed,
            Transparency = busy ? TransparencyType.Opaque : TransparencyType.Transparent,
        });
    }

    private static CalDateTime Moment(DateTime utc, string timeZone) => new(Dates.Local(utc, timeZone), timeZone);

    private static string Labelled(string label, string value) => value.Length > 0 ? $"{label}: {value}" : "";
}
