using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Setup;

/// <summary>Whoever organises a series organises its events, so an event gets into a series only by somebody who organises both.</summary>
internal static class SeriesOfEvents
{
    /// <summary>Checks, before an event is changed, that it stays in its series, leaves it, or comes into one that the sender may set up events in.</summary>
    /// <exception cref="DomainRuleException">The sender may not set up events in the new series.</exception>
    public static async Task CheckMayJoinAsync(this IAccess access, Event @event, string? series, CancellationToken cancellationToken) =>
        @event.CheckMayJoin(series, isOrganiser: !@event.WouldJoin(series) || await access.MayAsync(Permission.ManageEvents, AccessTarget.NewEvent(series), cancellationToken));
}
