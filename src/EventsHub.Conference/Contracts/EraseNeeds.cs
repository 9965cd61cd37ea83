using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;

namespace EventsHub.Conference.Contracts;

/// <summary>Erases the dietary and access needs of everybody registered, once the event is over. The registrations module contains the handler.</summary>
public static class EraseNeeds
{
    /// <summary>The command; its result is the number of people whose needs were erased.</summary>
    /// <param name="EventCode">The event's code, in any case.</param>
    /// <exception cref="Kernel.Domain.DomainRuleException">The event is not over yet.</exception>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode) : ICommand<int>, IForEvent;
}
