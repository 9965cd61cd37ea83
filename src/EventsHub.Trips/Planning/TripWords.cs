using System.Globalization;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Planning;

/// <summary>Texts for the statuses, means of transport and warnings of a trip, in the current language.</summary>
public static class TripWords
{
    public static string Of(LegKind kind, Texts texts) => kind switch
    {
        LegKind.Train => texts["Train"],
        LegKind.Flight => texts["Flight"],
        LegKind.Car => texts["Car or taxi"],
        LegKind.Coach => texts["Coach"],
        LegKind.Boat => texts["Boat"],
        _ => texts["Local transport"],
    };

    public static string Of(TripStatus status, Texts texts) => status switch
    {
        TripStatus.Planned => texts["Being planned"],
        TripStatus.Approved => texts["Approved"],
        TripStatus.Booked => texts["Booked"],
        TripStatus.Done => texts["Done"],
        _ => texts["Cancelled"],
    };

    public static string Of(TripWarning warning, Texts texts)
    {
        var name = warning.Traveller.Name.Native;
        var day = warning.Day is { } date ? Dates.Day(date) : "";
        return warning.Kind switch
        {
            TripWarningKind.NoWayThere => texts["{0} has no way there by the first day.", name],
            TripWarningKind.NoWayBack => texts["{0} has no way back.", name],
            TripWarningKind.NoBed => texts["{0} has no bed in the night of {1}.", name, day],
            TripWarningKind.TwoBeds => texts["{0} has two beds in the night of {1}.", name, day],
            _ => texts["{0} is on two journeys at once on {1}.", name, day],
        };
    }

    /// <summary>A departure or arrival such as "Mon 26 Jan, 17:05", marked as local time where clocks at the other end of the leg show another time.</summary>
    /// <param name="utc">The time of departure or arrival (UTC).</param>
    /// <param name="timeZone">The IANA time zone of the place.</param>
    /// <param name="otherZone">The IANA time zone of the place at the other end of the leg.</param>
    /// <param name="texts">The translations.</param>
    public static string Moment(DateTime utc, string timeZone, string otherZone, Texts texts)
    {
        var local = Dates.Local(utc, timeZone);
        var moment = $"{local.ToString("ddd d MMM", CultureInfo.CurrentCulture)}, {Dates.Time(utc, timeZone)}";
        return local == Dates.Local(utc, otherZone) ? moment : texts["{0} (local time)", moment];
    }
}
