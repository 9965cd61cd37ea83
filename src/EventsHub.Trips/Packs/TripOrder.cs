using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Packs;

/// <summary>The order in which the parts of a trip are shown. Ids increase with time, so what is otherwise equal stays in the order it was entered.</summary>
internal static class TripOrder
{
    public static IEnumerable<Traveller> InOrder(this IEnumerable<Traveller> travellers) => travellers.OrderBy(t => t.Id);

    public static IEnumerable<Leg> InOrder(this IEnumerable<Leg> legs) => legs.OrderBy(l => l.DepartsAt).ThenBy(l => l.Id);

    public static IEnumerable<Stay> InOrder(this IEnumerable<Stay> stays) => stays.OrderBy(s => s.CheckIn).ThenBy(s => s.Id);
}
