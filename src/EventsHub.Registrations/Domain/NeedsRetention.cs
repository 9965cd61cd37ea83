using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>How long people's dietary and access needs stay stored.</summary>
public static class NeedsRetention
{
    /// <summary>The number of days after the last day of the event for which needs stay stored.</summary>
    public const int Days = 30;

    /// <summary>The day, in the event's time zone, on which needs are erased automatically.</summary>
    /// <param name="endsOn">The last day of the event.</param>
    public static DateOnly ErasedOn(DateOnly endsOn) => endsOn.AddDays(Days + 1);

    /// <summary>True when organisers may erase needs already, that is once the event is over.</summary>
    /// <param name="endsOn">The last day of the event.</param>
    /// <param name="today">The present day, in the event's time zone.</param>
    public static bool MayErase(DateOnly endsOn, DateOnly today) => today > endsOn;

    /// <summary>Refuses to erase needs before the event is over.</summary>
    /// <exception cref="DomainRuleException">The event is not over.</exception>
    public static void CheckMayErase(DateOnly endsOn, DateOnly today)
    {
        if (!MayErase(endsOn, today))
        {
            throw new DomainRuleException("needs.in-use", "What people eat and need is erased once the event is over, not before.");
        }
    }
}
