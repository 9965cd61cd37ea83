using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>Sends a mailing to whoever tries it out, as the chosen reader would get it. Its links lead to pages that open nothing of the reader.</summary>
internal sealed class TestMails(EventsHubDb db, IMailTransport transport, Letters letters, PublicAddress address) : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var test = await db.MailingTests().AsNoTracking().FirstOrDefaultAsync(t => t.Id == message.SubjectId, cancellationToken);
        if (test is null || await db.AccountAddressAsync(test.AccountId, cancellationToken) is not { } to)
        {
            return Delivery.Needless;
        }

        var mailing = await db.Mailings().AsNoTracking().FirstAsync(m => m.Id == test.MailingId, cancellationToken);
        var @event = await db.HostedEventAsync(mailing.EventId, EventParts.None, cancellationToken);
        var reader = await letters.ReadAsync(mailing, test.RegistrationId, test.Language, cancellationToken);
        var letter = letters.Write(@event, mailing, reader, test.Language, address.Of(OwnPages.Ask(@event.Code)), mailing.IsEssential ? null : address.Of(UnsubscribeLinks.Example(@event.Code)));
        await transport.SendAsync(letter.To(message.Id, to), cancellationToken);
        return Delivery.Made;
    }
}
