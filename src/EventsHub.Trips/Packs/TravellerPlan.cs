using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Packs;

/// <summary>The part of a trip's plan that concerns one traveller, in order of time.</summary>
public sealed record TravellerPlan(IReadOnlyList<TravellerPlan.Way> Legs, IReadOnlyList<TravellerPlan.Nights> Stays)
{
    public static TravellerPlan Of(Trip trip, Traveller traveller)
    {
        var names = trip.Travellers.ToDictionary(t => t.Id, t => t.Name.Native);
        return new(
            [.. from leg in trip.Legs.InOrder()
                from place in leg.Travellers
                where place.TravellerId == traveller.Id
                select new Way(leg.Id, leg.Kind, leg.From, leg.To, leg.DepartsAt, leg.FromTimeZone, leg.ArrivesAt, leg.ToTimeZone, leg.Service, leg.Reference, place.Seat)],
            [.. from stay in trip.Stays.InOrder()
                from bed in stay.Travellers
                where bed.TravellerId == traveller.Id
                select new Nights(
                    stay.Id, stay.Hotel, stay.Address, stay.Phone, stay.CheckIn, stay.CheckOut, stay.Reference, bed.Room,
                    [.. stay.Roommates(traveller.Id).Where(names.ContainsKey).Select(id => names[id]).Order(StringComparer.CurrentCulture)])]);
    }

    /// <summary>A leg. Times are UTC; clocks at each place show them in its time zone.</summary>
    public sealed record Way(
        Guid Id, LegKind Kind, string From, string To, DateTime DepartsAt, string FromTimeZone, DateTime ArrivesAt, string ToTimeZone,
        string Service, string Reference, string Seat);

    public sealed record Nights(
        Guid Id, string Hotel, string Address, string Phone, DateOnly CheckIn, DateOnly CheckOut, string Reference, string Room, IReadOnlyList<string> SharedWith);
}
