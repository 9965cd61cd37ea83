using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>Opening hours of the venue as instants.</summary>
internal static class OpeningTimes
{
    /// <summary>True when the event has opening hours for this day, or hours for every day.</summary>
    public static bool AreKnown(this HostedEvent @event, DateOnly day) => @event.OpeningHours.Any(h => h.Day is null || h.Day == day);

    /// <summary>Opening hours of the given days, with adjoining periods joined. Hours that end after midnight count for the day on which they
    /// begin.</summary>
    public static IReadOnlyList<Period> Open(this HostedEvent @event, IEnumerable<DateOnly> days) => ProgrammeCheck.Join(
        from day in days.Distinct()
        let own = @event.OpeningHours.Where(h => h.Day == day).ToList()
        from hours in own.Count > 0 ? own : @event.OpeningHours.Where(h => h.Day is null)
        select new Period(
            EventTime.ToUtc(day, hours.From, @event.TimeZone),
            EventTime.ToUtc(hours.To > hours.From ? day : day.AddDays(1), hours.To, @event.TimeZone)));
}
