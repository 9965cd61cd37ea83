using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Time;
using NodaTime;

namespace EventsHub.Trips.Domain;

/// <summary>A journey without change of vehicle, for some or all travellers of a trip.</summary>
public sealed class Leg : Entity
{
    /// <summary>Id of the trip that the leg belongs to.</summary>
    public Guid TripId { get; set; }

    /// <summary>The means of transport.</summary>
    public LegKind Kind { get; set; }

    /// <summary>The station or airport of departure.</summary>
    public string From { get; set; } = "";

    /// <summary>The station or airport of arrival.</summary>
    public string To { get; set; } = "";

    /// <summary>What clocks at the place of departure show at departure.</summary>
    public LocalDateTime Departs { get; private set; }

    /// <summary>What clocks at the place of arrival show at arrival, which is always after the departure.</summary>
    public LocalDateTime Arrives { get; private set; }

    /// <summary>The IANA time zone of the place of departure.</summary>
    public string FromTimeZone { get; private set; } = "";

    /// <summary>The IANA time zone of the place of arrival.</summary>
    public string ToTimeZone { get; private set; } = "";

    /// <summary>Carrier and number, such as "SNCF TGV 8530"; empty when not given.</summary>
    public string Service { get; set; } = "";

    /// <summary>The booking reference; empty when not given.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The travellers on this leg, each with a seat.</summary>
    public List<LegTraveller> Travellers { get; set; } = [];

    /// <summary>Time of departure (UTC).</summary>
    public DateTime DepartsAt => EventTime.ToUtc(Departs, FromTimeZone);

    /// <summary>Time of arrival (UTC).</summary>
    public DateTime ArrivesAt => EventTime.ToUtc(Arrives, ToTimeZone);

    /// <summary>The local day of departure, at the place of departure.</summary>
    public DateOnly DepartureDay => Departs.Date.ToDateOnly();

    /// <summary>The local day of arrival, at the place of arrival.</summary>
    public DateOnly ArrivalDay => Arrives.Date.ToDateOnly();

    /// <summary>True when the traveller is on this leg.</summary>
    public bool Carries(Guid travellerId) => Travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Sets departure and arrival as clocks show them, each with the IANA time zone of its place.</summary>
    /// <exception cref="DomainRuleException">The arrival is not after the departure.</exception>
    public void Schedule(LocalDateTime departs, string fromTimeZone, LocalDateTime arrives, string toTimeZone)
    {
        if (EventTime.ToUtc(arrives, toTimeZone) <= EventTime.ToUtc(departs, fromTimeZone))
        {
            throw new DomainRuleException("leg.times", "The arrival is not after the departure. Check the days, and the time zone of each place.") { Field = "Arrives" };
        }

        (Departs, FromTimeZone, Arrives, ToTimeZone) = (departs, fromTimeZone, arrives, toTimeZone);
    }
}
