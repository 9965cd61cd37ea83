namespace EventsHub.Trips.Domain;

/// <summary>Looks for gaps and overlaps in the plan of a trip. They only warn, since an unfinished plan may have any of them.</summary>
public static class TripCheck
{
    /// <summary>All warnings, traveller by traveller: the way there, legs in order of time, nights by date, the way back.</summary>
    public static IReadOnlyList<TripWarning> Warnings(this Trip trip) => [.. trip.Travellers.SelectMany(traveller => Of(trip, traveller))];

    /// <summary>The nights for which a traveller needs a bed: away from home by the legs planned so far, otherwise during the event, and not on the way.</summary>
    public static IEnumerable<DateOnly> NightsAway(this Trip trip, Traveller traveller)
    {
        var way = WayOf(trip, traveller);
        var last = way.Back?.ArrivalDay ?? trip.EndsOn;
        for (var night = way.There?.DepartureDay ?? trip.StartsOn; night < last; night = night.AddDays(1))
        {
            if (!way.Legs.Exists(leg => leg.DepartureDay <= night && leg.ArrivalDay > night))
            {
                yield return night;
            }
        }
    }

    private static IEnumerable<TripWarning> Of(Trip trip, Traveller traveller)
    {
        var way = WayOf(trip, traveller);
        if (way.There is null)
        {
            yield return new(TripWarningKind.NoWayThere, traveller);
        }

        foreach (var (earlier, later) in way.Legs.Zip(way.Legs.Skip(1)).Where(pair => pair.Second.DepartsAt < pair.First.ArrivesAt))
        {
            yield return new(TripWarningKind.TwoLegsAtOnce, traveller, later.DepartureDay, later);
        }

        foreach (var night in trip.NightsAway(traveller).Where(night => !trip.Stays.Any(stay => stay.Houses(traveller.Id, night))))
        {
            yield return new(TripWarningKind.NoBed, traveller, night);
        }

        foreach (var night in trip.Stays.Where(stay => stay.Travellers.Any(t => t.TravellerId == traveller.Id)).SelectMany(NightsOf)
            .GroupBy(night => night).Where(beds => beds.Count() > 1).Select(beds => beds.Key).Order())
        {
            yield return new(TripWarningKind.TwoBeds, traveller, night);
        }

        if (way.Back is null)
        {
            yield return new(TripWarningKind.NoWayBack, traveller);
        }
    }

    // The way there begins with the first leg that arrives by the event's first day; the way back ends with the last leg that leaves
    // on or after its last day. Local transport is neither.
    private static (List<Leg> Legs, Leg? There, Leg? Back) WayOf(Trip trip, Traveller traveller)
    {
        List<Leg> legs = [.. trip.Legs.Where(leg => leg.Carries(traveller.Id)).OrderBy(leg => leg.DepartsAt).ThenBy(leg => leg.ArrivesAt)];
        var far = legs.FindAll(leg => leg.Kind != LegKind.Local);
        var there = far.Find(leg => leg.ArrivalDay <= trip.StartsOn);
        return (legs, there, far.FindLast(leg => leg != there && leg.DepartureDay >= trip.EndsOn));
    }

    private static IEnumerable<DateOnly> NightsOf(Stay stay)
    {
        for (var night = stay.CheckIn; night < stay.CheckOut; night = night.AddDays(1))
        {
            yield return night;
        }
    }
}
