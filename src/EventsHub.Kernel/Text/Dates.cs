using System.Globalization;
using EventsHub.Kernel.Time;

namespace EventsHub.Kernel.Text;

/// <summary>Dates and times as people read them, in the language spoken now and in the time zone of the event.</summary>
public static class Dates
{
    /// <summary>"4 June 2024".</summary>
    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"24 Jun 2026", for narrow columns.</summary>
    public static string Short(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Tuesday 4 June".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>"4–6 June 2024", "30 May – 2 June 2024", and one date where both are the same.</summary>
    public static string Range(DateOnly from, DateOnly to)
    {
        var culture = CultureInfo.CurrentCulture;
        return (from, to) switch
        {
            _ when from == to => Long(from),
            _ when from.Year != to.Year => $"{Long(from)} – {Long(to)}",
            _ when from.Month != to.Month => $"{from.ToString("d MMMM", culture)} – {Long(to)}",
            _ => $"{from.Day.ToString(culture)}–{Long(to)}",
        };
    }

    /// <summary>"4 June 2024, 14:30": an instant on the clocks of <paramref name="timeZone"/> (IANA name).</summary>
    public static string Moment(DateTime utc, string timeZone)
    {
        var local = Local(utc, timeZone);
        return $"{Long(DateOnly.FromDateTime(local))}{ListComma} {Time(local)}";
    }

    /// <summary>"25 April 2024": a beginning; midnight is said by its date alone.</summary>
    public static string From(DateTime utc, string timeZone) =>
        Local(utc, timeZone) is { TimeOfDay.Ticks: 0 } midnight ? Long(DateOnly.FromDateTime(midnight)) : Moment(utc, timeZone);

    /// <summary>"20 April 2024": how people say an end that is not included. A whole day is named by its date, any other end by the minute.</summary>
    public static string Until(DateTime utc, string timeZone)
    {
        var lastMinute = Local(utc, timeZone).AddMinutes(-1);
        return lastMinute is { Hour: 23, Minute: >= 58 } ? Long(DateOnly.FromDateTime(lastMinute)) : Moment(utc, timeZone);
    }

    /// <summary>"14:30".</summary>
    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant on the clocks of <paramref name="timeZone"/>.</summary>
    public static DateTime Local(DateTime utc, string timeZone) => EventTime.ToLocal(utc, timeZone);

    private static char ListComma => Languages.Current == "ar" ? '،' : ',';
}
