using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Planning;

/// <summary>The details of a leg, as a form, the API or a file gives them. Times are as clocks at each place show them.</summary>
public sealed record LegInput
{
    public LegKind Kind { get; set; }

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public DateTime? Departs { get; set; }

    /// <summary>True when clocks show the time of departure twice that night, because they go back, and the second time is meant.</summary>
    public bool DepartsAgain { get; set; }

    /// <summary>True when clocks show the time of arrival twice that night, and the second time is meant, false for the first; null for the one that is after the departure.</summary>
    public bool? ArrivesAgain { get; set; }

    /// <summary>The IANA time zone of the place of departure; empty for the one it has, which for a new leg is where the host is at home.</summary>
    public string FromTimeZone { get; set; } = "";

    public DateTime? Arrives { get; set; }

    /// <summary>The IANA time zone of the place of arrival; empty for the one it has, which for a new leg is where the host is at home.</summary>
    public string ToTimeZone { get; set; } = "";

    /// <summary>Carrier and number, such as "SNCF TGV 8530".</summary>
    public string? Service { get; set; }

    public string? Reference { get; set; }

    public IReadOnlyList<Seat> Travellers { get; set; } = [];

    /// <summary>Adds a new leg.</summary>
    /// <param name="trip">The trip.</param>
    /// <param name="homeZone">The IANA time zone where the host is at home, for places without one of their own.</param>
    /// <param name="id">The id; null for any.</param>
    public Leg AddTo(Trip trip, string homeZone, Guid? id = null)
    {
        var leg = Leg.Plan(Kind, CleanText.Line(From), EventTime.Clock(Departs!.Value), Zone(FromTimeZone, homeZone), CleanText.Line(To), EventTime.Clock(Arrives!.Value), Zone(ToTimeZone, homeZone), DepartsAgain, ArrivesAgain);
        leg.Id = id ?? leg.Id;
        trip.Add(leg);
        Fill(trip, leg);
        return leg;
    }

    public void ApplyTo(Trip trip, Leg leg)
    {
        leg.Go(Kind, CleanText.Line(From), CleanText.Line(To));
        leg.Schedule(EventTime.Clock(Departs!.Value), Zone(FromTimeZone, leg.FromTimeZone), EventTime.Clock(Arrives!.Value), Zone(ToTimeZone, leg.ToTimeZone), DepartsAgain, ArrivesAgain);
        Fill(trip, leg);
    }

    /// <summary>True when clocks show the time of departure twice that night, so that somebody has to say which is meant.</summary>
    /// <param name="homeZone">The IANA time zone where the host is at home, for places without one of their own.</param>
    public bool DepartsTwice(string homeZone) => IsTwice(Departs, Zone(FromTimeZone, homeZone));

    /// <summary>True when clocks show the time of arrival twice that night, so that somebody has to say which is meant.</summary>
    /// <param name="homeZone">The IANA time zone where the host is at home, for places without one of their own.</param>
    public bool ArrivesTwice(string homeZone) => IsTwice(Arrives, Zone(ToTimeZone, homeZone));

    /// <summary>Takes the second of two times of arrival for meant when the first is before the departure.</summary>
    /// <param name="homeZone">The IANA time zone where the host is at home, for places without one of their own.</param>
    public void GuessWhich(string homeZone) => ArrivesAgain ??= ArrivesTwice(homeZone)
        && EventTime.ToUtc(EventTime.Clock(Arrives!.Value), Zone(ToTimeZone, homeZone)) <= EventTime.ToUtc(EventTime.Clock(Departs!.Value), Zone(FromTimeZone, homeZone), DepartsAgain);

    private static bool IsTwice(DateTime? clock, string zone) => clock is { } time && EventTime.IsKnownZone(zone) && EventTime.IsShownTwice(EventTime.Clock(time), zone);

    private void Fill(Trip trip, Leg leg)
    {
        leg.Book(CleanText.Line(Service), CleanText.Line(Reference));
        trip.Seat(leg, Travellers.DistinctBy(t => t.TravellerId).ToDictionary(t => t.TravellerId, t => CleanText.Line(t.Place)));
    }

    private static string Zone(string? given, string otherwise) => string.IsNullOrEmpty(given) ? otherwise : given;

    public static LegInput Of(Leg leg) => new()
    {
        Kind = leg.Kind,
        From = leg.From,
        To = leg.To,
        Departs = leg.Departs.ToDateTimeUnspecified(),
        FromTimeZone = leg.FromTimeZone,
        Arrives = leg.Arrives.ToDateTimeUnspecified(),
        ToTimeZone = leg.ToTimeZone,
        DepartsAgain = leg.DepartsAgain,
        ArrivesAgain = EventTime.IsShownTwice(leg.Arrives, leg.ToTimeZone) ? leg.ArrivesAgain : null,
        Service = leg.Service,
        Reference = leg.Reference,
        Travellers = [.. leg.Travellers.Select(t => new Seat(t.TravellerId, t.Seat))],
    };

    /// <param name="TravellerId">Id of the traveller.</param>
    /// <param name="Place">Coach and seat; empty when seats are not reserved.</param>
    public sealed record Seat(Guid TravellerId, string? Place);
}
