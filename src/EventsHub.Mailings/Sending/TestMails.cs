using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using EventsHub.Mailings.Wording;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>Sends a mailing, or a mail that people get by themselves, to whoever tries it out, as the chosen reader would get it. Its links lead to pages that open nothing of the reader.</summary>
internal sealed class TestMails(EventsHubDb db, IMailTransport transport, Letters letters, IRegistrationLetters registrationLetters, OwnWording wording, PublicAddress address) : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var test = await db.MailingTests().AsNoTracking().FirstOrDefaultAsync(t => t.Id == message.SubjectId, cancellationToken);
        if (test is null || await db.AccountAddressAsync(test.AccountId, cancellationToken) is not { } to)
        {
            return Delivery.Needless;
        }

        var letter = test.Mail is { } mail ? await WriteAsync(test, mail, cancellationToken) : await WriteAsync(test, test.MailingId!.Value, cancellationToken);
        await transport.SendAsync(letter.To(message.Id, to), cancellationToken);
        return Delivery.Made;
    }

    private async Task<Letter> WriteAsync(MailingTest test, Guid mailingId, CancellationToken cancellationToken)
    {
        var mailing = await db.Mailings().AsNoTracking().FirstAsync(m => m.Id == mailingId, cancellationToken);
        var @event = await db.HostedEventAsync(mailing.EventId, EventParts.None, cancellationToken);
        var reader = await letters.ReadAsync(mailing, test.RegistrationId, test.Language, cancellationToken);
        return letters.Write(@event, mailing, reader, test.Language, address.Of(OwnPages.Ask(@event.Code)), mailing.IsEssential ? null : address.Of(UnsubscribeLinks.Example(@event.Code)));
    }

    // Ticket and calendar entry of somebody else stay away: the ticket would let in whoever shows it.
    private async Task<Letter> WriteAsync(MailingTest test, RegistrationMail mail, CancellationToken cancellationToken)
    {
        var eventId = await db.AttendeeRows().Where(r => r.Id == test.RegistrationId).Select(r => r.EventId).FirstAsync(cancellationToken);
        var @event = await db.HostedEventAsync(eventId, EventParts.None, cancellationToken);
        var written = await registrationLetters.WriteAsync(mail, test.RegistrationId, test.Language, address.Of(OwnPages.Ask(@event.Code)), wording.WordsAsync, cancellationToken);
        return written.Letter;
    }
}
