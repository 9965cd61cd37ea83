using EventsHub.Conference.Domain;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

internal static class EventDates
{
    /// <summary>Moves an event, its opening hours and all its times of sale by whole days; local times of day stay the same.</summary>
    public static void MoveBy(this Event @event, int days)
    {
        @event.StartsOn = @event.StartsOn.AddDays(days);
        @event.EndsOn = @event.EndsOn.AddDays(days);
        @event.MoveOpeningHours(days);
        @event.MoveTimes(utc => EventTime.ToUtc(EventTime.ToLocal(utc, @event.TimeZone).AddDays(days), @event.TimeZone));
    }
}
