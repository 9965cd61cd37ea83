using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Editing;

/// <summary>Guards against programme days that can only be typing errors, such as a wrong year.</summary>
internal static class ProgrammeDays
{
    private const int Around = 366;

    /// <summary>Refuses a day more than a year from the event. A day merely outside the event is allowed and reported as a conflict.</summary>
    public static void Check(DateOnly day, HostedEvent @event, Texts texts)
    {
        if (day.DayNumber < @event.StartsOn.DayNumber - Around || day.DayNumber > @event.EndsOn.DayNumber + Around)
        {
            throw new ValidationFailedException("Day", texts["Choose a day near the event, which is on {0}.", Dates.Range(@event.StartsOn, @event.EndsOn)]);
        }
    }
}
