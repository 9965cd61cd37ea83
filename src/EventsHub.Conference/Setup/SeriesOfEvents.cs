using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Setup;

/// <summary>Whoever organises a series organises its events, so an event gets into a series only by somebody who organises both.</summary>
internal static class SeriesOfEvents
{
    /// <summary>Checks, before an event is changed, that it stays in its series, leaves it, or comes into one that the sender may set up events in.</summary>
    /// <exception cref="DomainRuleException">The sender may not set up events in the new series.</exception>
    public static async Task CheckMayJoinAsync(this IAccess access, Event @event, string? series, CancellationToken cancellationToken)
    {
        if (SeriesKey.Of(series) is { } key && key != SeriesKey.Of(@event.Series) && !await access.MayAsync(Permission.ManageEvents, AccessTarget.NewEvent(series), cancellationToken))
        {
            throw new DomainRuleException("event.series-of-others", "You do not set up the events of this series. Leave the series as it was, or ask one of its organisers to enter it.")
            { Field = "Details.Series" };
        }
    }
}
