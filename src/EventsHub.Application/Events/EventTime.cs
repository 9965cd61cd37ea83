using NodaTime;
using NodaTime.TimeZones;

namespace EventsHub.Application.Events;

/// <summary>What clocks at an event show, as instants. The way back is <see cref="Dates.Local"/>.</summary>
public static class EventTime
{
    /// <summary>The instant at which clocks in a time zone (IANA name) show a time. A time that daylight saving skips is taken as much later;
    /// of one that occurs twice, the first.</summary>
    public static DateTime ToUtc(DateTime local, string timeZone) =>
        LocalDateTime.FromDateTime(local).InZone(Zone(timeZone), Resolvers.LenientResolver).ToDateTimeUtc();

    /// <summary>The instant at which clocks in a time zone (IANA name) show a time on a day.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time, string timeZone) => ToUtc(day.ToDateTime(time), timeZone);

    /// <summary>An instant with the offset that clocks in a time zone (IANA name) have then.</summary>
    public static DateTimeOffset WithOffset(DateTime utc, string timeZone) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone(timeZone)).ToDateTimeOffset();

    private static DateTimeZone Zone(string timeZone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? throw new TimeZoneNotFoundException($"{timeZone} is no IANA time zone.");
}
