using System.Text;
using EventsHub.Documents;
using EventsHub.Documents.Letters;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;

namespace EventsHub.Trips.Packs;

/// <summary>Fills in travel packs and writes them as PDF, in the current language.</summary>
internal sealed class TravelPackDocument(TravelPackWriter writer, Texts texts, TimeProvider time)
{
    private const string Accent = "#14245C";

    public static string FileName(Trip trip) => $"travel-pack-{trip.Code}.pdf";

    public Task WriteAsync(Stream output, Trip trip, IReadOnlyList<Traveller> travellers, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var info = new DocumentInfo($"{texts["Travel pack"]} – {trip.Title}", Languages.Current, now);

        // The pack of a single traveller has their calendar attached; in a pack for several, the calendars of all would be mixed.
        return writer.WriteAsync(
            output,
            Fill(trip, travellers),
            travellers is not [var only]
                ? info
                : info with { Attachments = [new(TripCalendar.FileName(trip), "text/calendar", Encoding.UTF8.GetBytes(TripCalendar.Of(trip, only, now.UtcDateTime, texts)), texts["Calendar entry"], AttachmentRelation.Data)] },
            cancellationToken);
    }

    /// <summary>Venue, city and country, on one line.</summary>
    public static string PlaceOf(Trip trip) =>
        string.Join(", ", new[] { trip.Venue, trip.City, Countries.NameOf(trip.Country) }.Where(part => part.Length > 0));

    private TravelPack Fill(Trip trip, IReadOnlyList<Traveller> travellers) => new(
        trip.Title, PlaceOf(trip), Dates.Range(trip.StartsOn, trip.EndsOn), Languages.Current, Accent,
        [.. travellers.Select(t => Section(trip, t))],
        [.. Contacts(trip)],
        [.. trip.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
        new(
            texts["Travel pack"], texts["Journey"], texts["Departure"], texts["Arrival"], texts["Way"], texts["Booking"], texts["Booking reference"],
            texts["Seat"], texts["Nights"], texts["Hotel room"], texts["Shared with"], texts["Details"], texts["Contacts"], texts["Good to know"], texts["Page {0} of {1}"]));

    private TravelPackTraveller Section(Trip trip, Traveller traveller)
    {
        var plan = TravellerPlan.Of(trip, traveller);
        return new(
            traveller.Name.Native, traveller.Name.LatinIfDifferent, null, TripWords.Of(trip.Status, texts),
            [.. plan.Legs.Select(leg => new TravelPackLeg(
                TripWords.Of(leg.Kind, texts), leg.From, leg.To, TripWords.Moment(leg.DepartsAt, leg.FromTimeZone, leg.ToTimeZone, texts),
                TripWords.Moment(leg.ArrivesAt, leg.ToTimeZone, leg.FromTimeZone, texts),
                OrNull(leg.Service), OrNull(leg.Reference), OrNull(leg.Seat)))],
            [.. plan.Stays.Select(stay => new TravelPackStay(
                stay.Hotel, OrNull(stay.Phone.Length > 0 ? $"{stay.Address}\n{stay.Phone}".Trim() : stay.Address), Dates.Range(stay.CheckIn, stay.CheckOut), OrNull(stay.Room),
                OrNull(string.Join(", ", stay.SharedWith)), OrNull(stay.Reference)))],
            [.. new (string Label, string Value)[] { (texts["Department"], traveller.Department), (texts["Needs on the way"], traveller.Needs) }
                .Where(detail => detail.Value.Length > 0).Select(detail => new LabelledValue(detail.Label, detail.Value))])
        {
            NameParts = traveller.Name.NativeParts(), LatinNameParts = traveller.Name.LatinParts(),
        };
    }

    private IEnumerable<LabelledValue> Contacts(Trip trip)
    {
        if (trip.Leader.Length > 0)
        {
            yield return new(texts["Leader of the trip"], string.Join(", ", new[] { trip.Leader, trip.LeaderPhone }.Where(part => part.Length > 0)));
        }

        foreach (var stay in trip.Stays.InOrder().Where(stay => stay.Phone.Length > 0).DistinctBy(stay => (stay.Hotel, stay.Phone)))
        {
            yield return new(stay.Hotel, stay.Phone);
        }

        if (trip.Website is { } website)
        {
            yield return new(trip.Title, website);
        }
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
