using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Time;
using NodaTime;

namespace EventsHub.Trips.Domain;

/// <summary>A journey without change of vehicle, for some or all travellers of a trip.</summary>
public sealed class Leg : Entity
{
    private readonly List<LegTraveller> _travellers = [];

    private Leg()
    {
    }

    /// <summary>Id of the trip that the leg belongs to.</summary>
    public Guid TripId { get; private set; }

    /// <summary>The means of transport.</summary>
    public LegKind Kind { get; private set; }

    /// <summary>The station or airport of departure.</summary>
    public string From { get; private set; } = "";

    /// <summary>The station or airport of arrival.</summary>
    public string To { get; private set; } = "";

    /// <summary>What clocks at the place of departure show at departure.</summary>
    public LocalDateTime Departs { get; private set; }

    /// <summary>What clocks at the place of arrival show at arrival, which is always after the departure.</summary>
    public LocalDateTime Arrives { get; private set; }

    /// <summary>True when clocks show the time of departure twice that night, and the second time is meant.</summary>
    public bool DepartsAgain { get; private set; }

    /// <summary>True when clocks show the time of arrival twice that night, and the second time is meant.</summary>
    public bool ArrivesAgain { get; private set; }

    /// <summary>The IANA time zone of the place of departure.</summary>
    public string FromTimeZone { get; private set; } = "";

    /// <summary>The IANA time zone of the place of arrival.</summary>
    public string ToTimeZone { get; private set; } = "";

    /// <summary>Carrier and number, such as "SNCF TGV 8530"; empty when not given.</summary>
    public string Service { get; private set; } = "";

    /// <summary>The booking reference; empty when not given.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The travellers on this leg, each with a seat.</summary>
    public IReadOnlyList<LegTraveller> Travellers => _travellers;

    /// <summary>Time of departure (UTC).</summary>
    public DateTime DepartsAt => EventTime.ToUtc(Departs, FromTimeZone, DepartsAgain);

    /// <summary>Time of arrival (UTC).</summary>
    public DateTime ArrivesAt => EventTime.ToUtc(Arrives, ToTimeZone, ArrivesAgain);

    /// <summary>The local day of departure, at the place of departure.</summary>
    public DateOnly DepartureDay => Departs.Date.ToDateOnly();

    /// <summary>The local day of arrival, at the place of arrival.</summary>
    public DateOnly ArrivalDay => Arrives.Date.ToDateOnly();

    /// <summary>True when the traveller is on this leg.</summary>
    public bool Carries(Guid travellerId) => _travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Plans a leg, which a trip then takes in (<see cref="Trip.Add(Leg)"/>).</summary>
    /// <param name="kind">The means of transport.</param>
    /// <param name="from">The station or airport of departure.</param>
    /// <param name="departs">What clocks there show at departure.</param>
    /// <param name="fromTimeZone">The IANA time zone of the place of departure.</param>
    /// <param name="to">The station or airport of arrival.</param>
    /// <param name="arrives">What clocks there show at arrival.</param>
    /// <param name="toTimeZone">The IANA time zone of the place of arrival.</param>
    /// <param name="departsAgain">True for the second of two times at which clocks show the departure.</param>
    /// <param name="arrivesAgain">True for the second of two times at which clocks show the arrival; null for the one that is after the departure.</param>
    /// <exception cref="DomainRuleException">The arrival is not after the departure.</exception>
    public static Leg Plan(LegKind kind, string from, LocalDateTime departs, string fromTimeZone, string to, LocalDateTime arrives, string toTimeZone, bool departsAgain = false, bool? arrivesAgain = null)
    {
        var leg = new Leg();
        leg.Go(kind, from, to);
        leg.Schedule(departs, fromTimeZone, arrives, toTimeZone, departsAgain, arrivesAgain);
        return leg;
    }

    /// <summary>Says by what means, from where and to where it goes.</summary>
    public void Go(LegKind kind, string from, string to) => (Kind, From, To) = (kind, from, to);

    /// <summary>Notes what was booked: carrier and number, and the booking reference; each may be empty.</summary>
    public void Book(string service, string reference) => (Service, Reference) = (service, reference);

    /// <summary>Sets departure and arrival as clocks show them, each with the IANA time zone of its place.</summary>
    /// <param name="departs">What clocks show at departure.</param>
    /// <param name="fromTimeZone">The zone of the place of departure.</param>
    /// <param name="arrives">What clocks show at arrival.</param>
    /// <param name="toTimeZone">The zone of the place of arrival.</param>
    /// <param name="departsAgain">True for the second of two times at which clocks show the departure.</param>
    /// <param name="arrivesAgain">True for the second of two times at which clocks show the arrival; null for the one that is after the departure.</param>
    /// <exception cref="DomainRuleException">The arrival is not after the departure.</exception>
    public void Schedule(LocalDateTime departs, string fromTimeZone, LocalDateTime arrives, string toTimeZone, bool departsAgain = false, bool? arrivesAgain = null)
    {
        var departsAt = EventTime.ToUtc(departs, fromTimeZone, departsAgain);
        var isSecond = arrivesAgain ?? EventTime.ToUtc(arrives, toTimeZone) <= departsAt;
        if (EventTime.ToUtc(arrives, toTimeZone, isSecond) <= departsAt)
        {
            throw new DomainRuleException("leg.times", "The arrival is not after the departure. Check the days, and the time zone of each place.") { Field = "Arrives" };
        }

        (Departs, FromTimeZone, Arrives, ToTimeZone) = (departs, fromTimeZone, arrives, toTimeZone);
        (DepartsAgain, ArrivesAgain) = (departsAgain && EventTime.IsShownTwice(departs, fromTimeZone), isSecond && EventTime.IsShownTwice(arrives, toTimeZone));
    }

    internal void Join(Trip trip) => TripId = trip.Id;

    internal void Leave(Guid travellerId) => _travellers.RemoveAll(t => t.TravellerId == travellerId);

    // Whoever is not listed is taken off.
    internal void Take(IReadOnlyDictionary<Guid, string> seats)
    {
        _travellers.RemoveAll(t => !seats.ContainsKey(t.TravellerId));
        foreach (var (travellerId, seat) in seats)
        {
            var place = _travellers.Find(t => t.TravellerId == travellerId);
            if (place is null)
            {
                _travellers.Add(place = LegTraveller.On(this, travellerId));
            }

            place.Sit(seat);
        }
    }
}
