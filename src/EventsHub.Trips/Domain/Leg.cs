using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Domain;

/// <summary>A journey without change, for some or all travellers.</summary>
public sealed class Leg : Entity
{
    /// <summary>The trip.</summary>
    public Guid TripId { get; set; }

    /// <summary>How it is travelled.</summary>
    public LegKind Kind { get; set; }

    /// <summary>Where from: station or airport.</summary>
    public string From { get; set; } = "";

    /// <summary>Where to.</summary>
    public string To { get; set; } = "";

    /// <summary>Departure (UTC).</summary>
    public DateTime DepartsAt { get; set; }

    /// <summary>Arrival (UTC).</summary>
    public DateTime ArrivesAt { get; set; }

    /// <summary>The IANA time zone that the departure is read in.</summary>
    public string FromTimeZone { get; set; } = "Europe/Paris";

    /// <summary>The IANA time zone that the arrival is read in.</summary>
    public string ToTimeZone { get; set; } = "Europe/Paris";

    /// <summary>Who runs it, with the number: "SNCF TGV 8530".</summary>
    public string Service { get; set; } = "";

    /// <summary>The booking reference.</summary>
    public string Reference { get; set; } = "";

    /// <summary>Who travels on it.</summary>
    public List<LegTraveller> Travellers { get; set; } = [];

    /// <summary>The day of departure, on the clocks of the place left.</summary>
    public DateOnly DepartureDay => Day(DepartsAt, FromTimeZone);

    /// <summary>The day of arrival, on the clocks of the place reached.</summary>
    public DateOnly ArrivalDay => Day(ArrivesAt, ToTimeZone);

    /// <summary>Whether a traveller is on it.</summary>
    public bool Carries(Guid travellerId) => Travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Sets both instants (UTC), each read on the clocks of its own place.</summary>
    public void Schedule(DateTime departsAt, string fromTimeZone, DateTime arrivesAt, string toTimeZone)
    {
        if (arrivesAt <= departsAt)
        {
            throw new DomainRuleException("leg.times", "The arrival is not after the departure. Check the days, and the time zone of each place.") { Field = "Arrives" };
        }

        (DepartsAt, FromTimeZone, ArrivesAt, ToTimeZone) = (departsAt, fromTimeZone, arrivesAt, toTimeZone);
    }

    private static DateOnly Day(DateTime utc, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(timeZone)));
}
