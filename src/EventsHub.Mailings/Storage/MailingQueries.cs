using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Storage;

/// <summary>Finds the mailings of an event.</summary>
internal static class MailingQueries
{
    /// <summary>A mailing to be changed, and its event.</summary>
    /// <exception cref="NotFoundException">The event has no such mailing.</exception>
    /// <exception cref="StaleException">It was changed since the version on which the change is based.</exception>
    public static async Task<(HostedEvent Event, Mailing Mailing)> MailingToChangeAsync(this EventsHubDb db, string eventCode, Guid id, int? version, CancellationToken cancellationToken)
    {
        var @event = await db.HostedEventAsync(eventCode, cancellationToken);
        var mailing = await db.Mailings().FirstOrDefaultAsync(m => m.EventId == @event.Id && m.Id == id, cancellationToken) ?? throw new NotFoundException("mailing");
        StaleException.ThrowIfOther(version, mailing.Version);
        return (@event, mailing);
    }

    /// <summary>A mailing to be read.</summary>
    /// <exception cref="NotFoundException">The event has no such mailing.</exception>
    public static async Task<Mailing> MailingToReadAsync(this EventsHubDb db, Guid eventId, Guid id, CancellationToken cancellationToken) =>
        await db.Mailings().AsNoTracking().FirstOrDefaultAsync(m => m.EventId == eventId && m.Id == id, cancellationToken) ?? throw new NotFoundException("mailing");
}
