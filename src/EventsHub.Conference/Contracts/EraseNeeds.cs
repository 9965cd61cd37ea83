using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;

namespace EventsHub.Conference.Contracts;

/// <summary>Organisers erase what people said they eat and need, once the event is over. The module that has the people answers.</summary>
public static class EraseNeeds
{
    /// <summary>Asks for it; answered with the number of people.</summary>
    /// <param name="EventCode">The event.</param>
    /// <exception cref="Kernel.Domain.DomainRuleException">The event is not over.</exception>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode) : ICommand<int>, IForEvent;
}
