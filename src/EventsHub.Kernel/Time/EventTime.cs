using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace EventsHub.Kernel.Time;

/// <summary>Converts between instants, which are stored in UTC, and local times in an event's time zone, which people type and read. Time zones are
/// IANA names.</summary>
public static class EventTime
{
    private static readonly TimeSpan BehindUtc = TimeSpan.FromHours(12);

    /// <summary>Time zones that people can choose, sorted by name, with Etc/UTC last.</summary>
    public static readonly IReadOnlyList<string> Zones =
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(place => place.ZoneId).Distinct().Order(StringComparer.Ordinal), "Etc/UTC"];

    /// <summary>True when a name is in the IANA time zone database, including links such as Asia/Calcutta.</summary>
    public static bool IsKnownZone(string? timeZone) => timeZone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;

    /// <summary>Converts a local time to UTC. A time that occurs twice in autumn means the first occurrence; a time that is skipped in spring is moved
    /// forward by the length of the gap.</summary>
    public static DateTime ToUtc(DateTime local, string timeZone) =>
        LocalDateTime.FromDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).InZoneLeniently(Zone(timeZone)).ToDateTimeUtc();

    /// <summary>Converts a day and a time of day to UTC, like <see cref="ToUtc(DateTime, string)"/>.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time, string timeZone) => ToUtc(day.ToDateTime(time), timeZone);

    /// <summary>An instant with the UTC offset that the time zone has then.</summary>
    public static DateTimeOffset WithOffset(DateTime utc, string timeZone) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone(timeZone)).ToDateTimeOffset();

    /// <summary>Converts an instant (UTC) to local time.</summary>
    public static DateTime ToLocal(DateTime utc, string timeZone) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone(timeZone)).ToDateTimeUnspecified();

    /// <summary>The date in the time zone at an instant (UTC).</summary>
    public static DateOnly Day(DateTime utc, string timeZone) => ToClock(utc, timeZone).Date.ToDateOnly();

    /// <summary>The day that it still is somewhere on Earth at an instant (UTC): a day is over everywhere when it is over twelve hours behind UTC.</summary>
    public static DateOnly DayOfTheLast(DateTime utc) => DateOnly.FromDateTime(utc - BehindUtc);

    /// <summary>The instant (UTC) from which a day is over everywhere on Earth.</summary>
    public static DateTime OverEverywhere(DateOnly day) => day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) + BehindUtc;

    /// <summary>The time that clocks show on a day.</summary>
    public static LocalDateTime Clock(DateOnly day, TimeOnly time) => day.ToLocalDate() + time.ToLocalTime();

    /// <summary>A time as it was typed, whatever its kind.</summary>
    public static LocalDateTime Clock(DateTime typed) => LocalDateTime.FromDateTime(typed);

    /// <summary>A time as it was typed; null stays null.</summary>
    public static LocalDateTime? Clock(DateTime? typed) => typed is { } time ? Clock(time) : null;

    /// <summary>What a clock in the time zone shows at an instant (UTC).</summary>
    public static LocalDateTime ToClock(DateTime utc, string timeZone) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone(timeZone)).LocalDateTime;

    /// <summary>What a clock in the time zone shows at an instant (UTC); null stays null.</summary>
    public static LocalDateTime? ToClock(DateTime? utc, string timeZone) => utc is { } instant ? ToClock(instant, timeZone) : null;

    /// <summary>The instant (UTC) at which clocks in the time zone show a time. One that occurs twice in autumn means the first occurrence; one that is skipped in spring is
    /// moved forward by the length of the gap.</summary>
    public static DateTime ToUtc(LocalDateTime clock, string timeZone) => clock.InZoneLeniently(Zone(timeZone)).ToDateTimeUtc();

    /// <summary>The instant (UTC) at which clocks in the time zone show a time.</summary>
    /// <param name="clock">What they show.</param>
    /// <param name="timeZone">The time zone (IANA name).</param>
    /// <param name="again">True for the second of two times at which they show it, after they went back; it makes no difference for any other time.</param>
    public static DateTime ToUtc(LocalDateTime clock, string timeZone, bool again) =>
        again && Zone(timeZone).MapLocal(clock) is { Count: 2 } twice ? twice.Last().ToDateTimeUtc() : ToUtc(clock, timeZone);

    /// <summary>True when clocks in the time zone show a time twice, because they go back that night.</summary>
    public static bool IsShownTwice(LocalDateTime clock, string timeZone) => Zone(timeZone).MapLocal(clock).Count == 2;

    /// <summary>True for the second of two instants (UTC) at which clocks in the time zone show the same.</summary>
    public static bool IsShownAgain(DateTime utc, string timeZone) => ToUtc(ToClock(utc, timeZone), timeZone) < DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    /// <summary>The stretches between two instants (UTC) in which the offset from UTC stays the same, so that a database can count by day without knowing time zones.</summary>
    /// <param name="from">The beginning (UTC).</param>
    /// <param name="to">The end (UTC, exclusive).</param>
    /// <param name="timeZone">The time zone (IANA name).</param>
    public static IEnumerable<(DateTime From, DateTime To, TimeSpan Offset)> Stretches(DateTime from, DateTime to, string timeZone)
    {
        var (begin, end) = (Instant.FromDateTimeUtc(DateTime.SpecifyKind(from, DateTimeKind.Utc)), Instant.FromDateTimeUtc(DateTime.SpecifyKind(to, DateTimeKind.Utc)));
        return begin >= end ? [] : Zone(timeZone).GetZoneIntervals(begin, end).Select(part => (
            (part.HasStart && part.Start > begin ? part.Start : begin).ToDateTimeUtc(),
            (part.HasEnd && part.End < end ? part.End : end).ToDateTimeUtc(),
            part.WallOffset.ToTimeSpan()));
    }

    /// <summary>The instant (UTC) at which clocks in the time zone show a time; null stays null.</summary>
    public static DateTime? ToUtc(LocalDateTime? clock, string timeZone) => clock is { } time ? ToUtc(time, timeZone) : null;

    /// <summary>The instant (UTC, exclusive) at which a day is over for clocks in the time zone.</summary>
    public static DateTime EndOf(DateOnly day, string timeZone) => ToUtc(day.AddDays(1), TimeOnly.MinValue, timeZone);

    /// <summary>The instant (UTC, exclusive) at which something ends of which people say that it goes until a time: until 23:59 goes on until the day is over. Null stays null.</summary>
    public static DateTime? EndToUtc(LocalDateTime? until, string timeZone) =>
        ToUtc(until is { Hour: 23, Minute: 59 } last ? last.Date.PlusDays(1).AtMidnight() : until, timeZone);

    private static DateTimeZone Zone(string timeZone) => DateTimeZoneProviders.Tzdb[timeZone];
}
