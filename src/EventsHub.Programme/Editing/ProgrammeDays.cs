using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Editing;

/// <summary>The days that a programme may have.</summary>
internal static class ProgrammeDays
{
    private const int Around = 366;

    /// <summary>Refuses a day so far from the event that it is a slip of the hand. One that is only outside is a plan, and warned of.</summary>
    public static void Check(DateOnly day, HostedEvent @event, Texts texts)
    {
        if (day.DayNumber < @event.StartsOn.DayNumber - Around || day.DayNumber > @event.EndsOn.DayNumber + Around)
        {
            throw new ValidationFailedException("Day", texts["Choose a day near the event, which is on {0}.", Dates.Range(@event.StartsOn, @event.EndsOn)]);
        }
    }
}
