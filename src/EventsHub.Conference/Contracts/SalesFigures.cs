using EventsHub.Kernel.Finance;

namespace EventsHub.Conference.Contracts;

/// <summary>The numbers of registrations for an event, and what was ordered and paid.</summary>
/// <param name="Registered">People with a confirmed registration.</param>
/// <param name="Cancelled">People whose registration was cancelled.</param>
/// <param name="ToApprove">People about whom staff have to decide.</param>
/// <param name="ToPay">People whose place is kept until it is paid.</param>
/// <param name="Waiting">People on the waiting list.</param>
/// <param name="Ordered">The total of all orders.</param>
/// <param name="Paid">What was paid of that total.</param>
/// <param name="WithNeeds">People whose dietary or access needs are stored.</param>
/// <param name="NeedsErasedOn">The day, in the event's time zone, on which those needs are erased automatically.</param>
/// <param name="MayEraseNeeds">True when organisers may erase them now, since the event is over.</param>
public sealed record SalesFigures(int Registered, int Cancelled, int ToApprove, int ToPay, int Waiting, Money Ordered, Money Paid, int WithNeeds, DateOnly NeedsErasedOn, bool MayEraseNeeds)
{
    /// <summary>Places of groups for which nobody is named yet.</summary>
    public int Unnamed { get; init; }
}
