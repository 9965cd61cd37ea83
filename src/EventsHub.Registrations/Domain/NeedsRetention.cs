using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>How long it is known what people eat and need.</summary>
public static class NeedsRetention
{
    /// <summary>How many days after the last one of the event it is known. Then it is erased.</summary>
    public const int KeptDays = 30;

    /// <summary>The day on which it is erased by itself, in the event's zone.</summary>
    /// <param name="endsOn">The last day of the event.</param>
    public static DateOnly ErasedOn(DateOnly endsOn) => endsOn.AddDays(KeptDays + 1);

    /// <summary>Whether organisers may erase it: not while the event still goes on.</summary>
    /// <param name="endsOn">The last day of the event.</param>
    /// <param name="today">The day at the venue.</param>
    public static bool MayErase(DateOnly endsOn, DateOnly today) => today > endsOn;

    /// <summary>Refuses to erase it while the event still goes on.</summary>
    public static void CheckMayErase(DateOnly endsOn, DateOnly today)
    {
        if (!MayErase(endsOn, today))
        {
            throw new DomainRuleException("needs.in-use", "What people eat and need is erased once the event is over, not before.");
        }
    }
}
