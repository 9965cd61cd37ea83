using Ical.Net.CalendarComponents;

namespace EventsHub.Application.Events;

/// <summary>A time zone as calendar files describe it (RFC 5545, section 3.6.5).</summary>
internal static class CalendarZone
{
    /// <summary>The rules of an IANA time zone for entries from an instant on.</summary>
    public static VTimeZone Of(string timeZone, DateTime earliest)
    {
        // The library lists the changes of clocks from here to today, and needs a beginning in the past also for what is to come.
        var from = new DateTime(Math.Min(earliest.Year - 1, 2020), 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return VTimeZone.FromDateTimeZone(timeZone, from, includeHistoricalData: false);
    }
}
