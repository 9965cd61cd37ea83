using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Storage;

/// <summary>Finds the mailings of an event, and the words of the mails that people get by themselves.</summary>
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

    /// <summary>The wording of a mail of an event, to be changed; one that is not stored yet when nothing was ever written.</summary>
    /// <exception cref="StaleException">It was changed since the version on which the change is based.</exception>
    public static async Task<MailWording> WordingToChangeAsync(this EventsHubDb db, Guid eventId, RegistrationMail mail, int? version, CancellationToken cancellationToken)
    {
        var wording = await db.MailWordings().FirstOrDefaultAsync(w => w.EventId == eventId && w.Mail == mail, cancellationToken);
        StaleException.ThrowIfOther(version, VersionOf(wording));
        return wording ?? db.MailWordings().Add(MailWording.For(eventId, mail)).Entity;
    }

    /// <summary>The wording of a mail of an event, to be read; null when nothing was ever written.</summary>
    public static Task<MailWording?> WordingToReadAsync(this EventsHubDb db, Guid eventId, RegistrationMail mail, CancellationToken cancellationToken) =>
        db.MailWordings().AsNoTracking().FirstOrDefaultAsync(w => w.EventId == eventId && w.Mail == mail, cancellationToken);

    /// <summary>The version of a wording for those who change it: 0 while nothing was ever written, so that of two who write first the later one is told.</summary>
    public static int VersionOf(MailWording? wording) => wording is null ? 0 : 1 + wording.Version;
}
