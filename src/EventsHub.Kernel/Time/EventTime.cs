using NodaTime;
using NodaTime.TimeZones;

namespace EventsHub.Kernel.Time;

/// <summary>Between instants, as they are stored, and the clocks of an event's time zone, as people type and read them.</summary>
public static class EventTime
{
    /// <summary>Every time zone that people can choose, with the places that name it; the zone of coordinated universal time is the last.</summary>
    public static readonly IReadOnlyList<string> Zones =
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(place => place.ZoneId).Distinct().Order(StringComparer.Ordinal), "Etc/UTC"];

    /// <summary>Whether a name is one of the IANA time zone database, links such as Asia/Calcutta included.</summary>
    public static bool IsKnownZone(string? timeZone) => timeZone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;

    /// <summary>The instant (UTC) that the clocks of a zone show. Of a time shown twice it is the first; one that is left out, in spring, counts as
    /// many minutes after the change.</summary>
    public static DateTime ToUtc(DateTime local, string timeZone) =>
        LocalDateTime.FromDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).InZoneLeniently(Zone(timeZone)).ToDateTimeUtc();

    /// <summary>The instant (UTC) at which the clocks of a zone show a time on a day.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time, string timeZone) => ToUtc(day.ToDateTime(time), timeZone);

    /// <summary>An instant with the offset that the clocks of a zone have then.</summary>
    public static DateTimeOffset WithOffset(DateTime utc, string timeZone) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone(timeZone)).ToDateTimeOffset();

    /// <summary>What the clocks of a zone show at an instant.</summary>
    public static DateTime ToLocal(DateTime utc, string timeZone) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone(timeZone)).ToDateTimeUnspecified();

    /// <summary>The instant (UTC) that the clocks of a zone show, where there is one.</summary>
    public static DateTime? ToUtc(DateTime? local, string timeZone) => local is { } time ? ToUtc(time, timeZone) : null;

    /// <summary>What the clocks of a zone show at an instant, where there is one.</summary>
    public static DateTime? ToLocal(DateTime? utc, string timeZone) => utc is { } time ? ToLocal(time, timeZone) : null;

    private static DateTimeZone Zone(string timeZone) => DateTimeZoneProviders.Tzdb[timeZone];
}
