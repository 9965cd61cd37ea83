using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>Sends a mailing to one recipient, in their language, with what is known of them when it leaves. A stop lays the messages aside; whoever waits then is given another one when it goes on.</summary>
internal sealed class MailingMails(EventsHubDb db, IMailTransport transport, Letters letters, MailingEnd end, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    /// <summary>The header that names the recipient, for mail servers that give a mail another Message-ID.</summary>
    public const string Header = "X-EventsHub-Mail";

    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var mailing = await db.Mailings().AsNoTracking().FirstOrDefaultAsync(m => db.MailingRecipients().Any(r => r.Id == message.SubjectId && r.MailingId == m.Id), cancellationToken);
        if (mailing is not { State: MailingState.Sending } || !await TakeAsync(message.SubjectId, cancellationToken))
        {
            return Delivery.Needless;
        }

        var recipient = await db.MailingRecipients().FirstAsync(r => r.Id == message.SubjectId, cancellationToken);
        try
        {
            await SendAsync(mailing, recipient, cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            recipient.WasRefused(refused.Reason, Now);
        }
        catch (Exception failure) when (message.Attempts + 1 >= OutboxMessage.MaxAttempts)
        {
            recipient.WasRefused(failure.GetType().Name, Now);
            await NoteAsync(mailing, CancellationToken.None);
            throw;
        }
        catch
        {
            // The next attempt is its own, and comes sooner than this turn would end.
            await db.MailingRecipients().Where(r => r.Id == message.SubjectId).ExecuteUpdateAsync(set => set.SetProperty(r => r.TakenUntil, (DateTime?)null), CancellationToken.None);
            throw;
        }

        // What has left must be noted, also while the server stops.
        await NoteAsync(mailing, CancellationToken.None);
        return recipient.State == RecipientState.Sent ? Delivery.Made : Delivery.Needless;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // Of several messages to one recipient, as after a stop, one has it for itself.
    private async Task<bool> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var (now, until) = (Now, Now + MailingRecipient.Turn);
        return await db.MailingRecipients().Where(r => r.Id == id && r.State == RecipientState.Pending && (r.TakenUntil == null || r.TakenUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.TakenUntil, until), cancellationToken) > 0;
    }

    private async Task SendAsync(Mailing mailing, MailingRecipient recipient, CancellationToken cancellationToken)
    {
        var now = Now;
        var @event = await db.HostedEventAsync(mailing.EventId, EventParts.None, cancellationToken);
        var language = mailing.LanguageFor(recipient.Language, @event.MainLanguage);
        var reader = await letters.ReadAsync(mailing, recipient.RegistrationId, language, cancellationToken);
        if (SaleSteps.Over.Contains(reader.Status) && AttendeeSegment.Of(mailing.Segment).Step != reader.Status)
        {
            recipient.WasSkipped(SkipReason.Cancelled, now);
            return;
        }

        if (!mailing.IsEssential && await db.Unsubscriptions().AnyAsync(u => u.EventId == @event.Id && u.AddressKey == recipient.AddressKey, cancellationToken))
        {
            recipient.WasSkipped(SkipReason.Unsubscribed, now);
            return;
        }

        var unsubscribe = mailing.IsEssential ? null : address.Of(UnsubscribeLinks.PathOf(@event.Code, UnsubscribeLinks.Add(db, @event, recipient.Id, now)));
        var ownPage = address.Of(OwnPageOf(@event, mailing, reader, recipient, language, now));
        await db.SaveChangesAsync(cancellationToken);
        var mail = letters.Write(@event, mailing, reader, language, ownPage, unsubscribe).To(recipient.Id, recipient.Address);
        await transport.SendAsync(mail with { Headers = [(Header, recipient.Id.ToString("N")), .. UnsubscribeLinks.HeadersFor(unsubscribe)] }, cancellationToken);
        recipient.WasSent(now);
    }

    // The link lets in whoever has it, so it goes only to the address that the person has now. Others read where they can ask for theirs.
    private string OwnPageOf(HostedEvent @event, Mailing mailing, Addressee reader, MailingRecipient recipient, string language, DateTime now) =>
        Placeholders.Uses(mailing.Text.In(language, @event.MainLanguage), Placeholders.Link) && reader.PersonId is { } person && reader.EmailNormalized == recipient.AddressKey
            ? PersonLinks.PathOf(@event.Code, PersonLinks.Add(db, @event, person, now))
            : OwnPages.Ask(@event.Code);

    private async Task NoteAsync(Mailing mailing, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await end.NoteAsync(mailing.Id, cancellationToken);
    }
}
