using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Packs;

/// <summary>The orders that parts of a trip are read in. Ids grow with time, so they keep what is equal otherwise in the order it was entered.</summary>
internal static class TripOrder
{
    public static IEnumerable<Traveller> InOrder(this IEnumerable<Traveller> travellers) => travellers.OrderBy(t => t.Id);

    public static IEnumerable<Leg> InOrder(this IEnumerable<Leg> legs) => legs.OrderBy(l => l.DepartsAt).ThenBy(l => l.Id);

    public static IEnumerable<Stay> InOrder(this IEnumerable<Stay> stays) => stays.OrderBy(s => s.CheckIn).ThenBy(s => s.Id);
}
