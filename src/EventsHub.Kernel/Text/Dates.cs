using System.Globalization;
using EventsHub.Kernel.Time;
using NodaTime;

namespace EventsHub.Kernel.Text;

/// <summary>Formats dates and times for people, in the current language and on the clocks of the event's time zone.</summary>
public static class Dates
{
    /// <summary>A date in full: "4 June 2024".</summary>
    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A short date for narrow columns: "24 Jun 2026".</summary>
    public static string Short(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day of an event, without the year: "Tuesday 4 June".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>A range of dates: "4–6 June 2024", "30 May – 2 June 2024"; a single date when both are the same.</summary>
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

    /// <summary>Date and time of an instant: "4 June 2024, 14:30", on the clocks of <paramref name="timeZone"/> (IANA name).</summary>
    public static string Moment(DateTime utc, string timeZone)
    {
        var local = Local(utc, timeZone);
        return $"{Long(DateOnly.FromDateTime(local))}{ListComma} {Time(utc, timeZone)}";
    }

    /// <summary>The start of a period: "25 April 2024 (UTC+2)" at midnight, with the time otherwise. The offset says whose midnight it is, for those who read it elsewhere.</summary>
    public static string From(DateTime utc, string timeZone) =>
        $"{(Local(utc, timeZone) is { TimeOfDay.Ticks: 0 } midnight ? Long(DateOnly.FromDateTime(midnight)) : $"{Long(DateOnly.FromDateTime(Local(utc, timeZone)))}{ListComma} {Time(Local(utc, timeZone))}")} ({OffsetAt(utc, timeZone)})";

    /// <summary>The end of a period that excludes its last instant. An end at midnight is shown as the day before, which is the last whole day ("20
    /// April 2024 (UTC+2)"); any other end with its time. The offset says whose clocks count.</summary>
    public static string Until(DateTime utc, string timeZone)
    {
        var local = Local(utc, timeZone);
        var lastMinute = local.AddMinutes(-1);
        var day = lastMinute is { Hour: 23, Minute: >= 58 } ? Long(DateOnly.FromDateTime(lastMinute)) : $"{Long(DateOnly.FromDateTime(local))}{ListComma} {Time(local)}";
        return $"{day} ({OffsetAt(utc, timeZone)})";
    }

    /// <summary>An instant (UTC) as clocks of a time zone (IANA name) show it: "14:30". Of a time that they show twice, when they go back in autumn, the offset says which is meant: "02:00 (UTC+2)".</summary>
    public static string Time(DateTime utc, string timeZone)
    {
        var clock = EventTime.ToClock(utc, timeZone);
        return EventTime.IsShownTwice(clock, timeZone) ? $"{Time(clock)} ({Offset(EventTime.WithOffset(utc, timeZone).Offset)})" : Time(clock);
    }

    /// <summary>The distance of clocks from UTC: "UTC+2", "UTC−3:30".</summary>
    public static string Offset(TimeSpan offset) => $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset:h\\:mm}".Replace(":00", "", StringComparison.Ordinal);

    private static string OffsetAt(DateTime utc, string timeZone) => Offset(EventTime.WithOffset(utc, timeZone).Offset);

    /// <summary>A time on the 24-hour clock: "14:30".</summary>
    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A clock time on the 24-hour clock: "14:30".</summary>
    public static string Time(LocalDateTime clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Converts an instant (UTC) to the clocks of <paramref name="timeZone"/> (IANA name).</summary>
    public static DateTime Local(DateTime utc, string timeZone) => EventTime.ToLocal(utc, timeZone);

    private static char ListComma => Languages.Current == "ar" ? '،' : ',';
}
