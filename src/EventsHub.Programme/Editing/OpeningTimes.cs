using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>When the venue of an event can be used, as instants.</summary>
internal static class OpeningTimes
{
    /// <summary>Whether anybody said when the venue can be used on a day.</summary>
    public static bool AreKnown(this HostedEvent @event, DateOnly day) => @event.OpeningHours.Any(h => h.Day is null || h.Day == day);

    /// <summary>When the venue can be used on some days, joined where one period follows another. A night belongs to the day before.</summary>
    public static IReadOnlyList<Period> Open(this HostedEvent @event, IEnumerable<DateOnly> days) => ProgrammeCheck.Join(
        from day in days.Distinct()
        let own = @event.OpeningHours.Where(h => h.Day == day).ToList()
        from hours in own.Count > 0 ? own : @event.OpeningHours.Where(h => h.Day is null)
        select new Period(
            EventTime.ToUtc(day, hours.From, @event.TimeZone),
            EventTime.ToUtc(hours.To > hours.From ? day : day.AddDays(1), hours.To, @event.TimeZone)));
}
