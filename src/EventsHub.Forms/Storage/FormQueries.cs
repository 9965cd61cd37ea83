using EventsHub.Conference.Contracts;
using EventsHub.Forms.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;

namespace EventsHub.Forms.Storage;

internal static class FormQueries
{
    /// <summary>The form of an event, to be changed, and the event with its products.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="eventCode">The event's code.</param>
    /// <param name="version">The version on which the change is based; null for any.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="NotFoundException">No event has this code.</exception>
    /// <exception cref="StaleException">The form is of another version meanwhile.</exception>
    public static async Task<(Form Form, HostedEvent Event)> FormToEditAsync(this EventsHubDb db, string eventCode, int? version, CancellationToken cancellationToken)
    {
        var @event = await db.HostedEventAsync(eventCode, EventParts.Products, cancellationToken);
        var form = await db.FormAsync(@event.Id, cancellationToken);
        StaleException.ThrowIfOther(version, form.Version);
        return (form, @event);
    }
}
