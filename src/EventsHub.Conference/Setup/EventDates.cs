using EventsHub.Conference.Domain;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

internal static class EventDates
{
    /// <summary>Moves the event, its price periods, sales windows and cancellation rules by whole days; what the clocks show stays.</summary>
    public static void MoveBy(this Event @event, int days)
    {
        @event.StartsOn = @event.StartsOn.AddDays(days);
        @event.EndsOn = @event.EndsOn.AddDays(days);
        @event.MoveOpeningHours(days);
        @event.MoveTimes(utc => EventTime.ToUtc(EventTime.ToLocal(utc, @event.TimeZone).AddDays(days), @event.TimeZone));
    }
}
