using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>Writes down to whom a mailing goes that was released, some hundred at a time, and gives each their message. A process that dies half-way leaves what it has written down, and another one goes on from there.
/// After a stop, whoever has not got the mailing is given a message again.</summary>
internal sealed class GatherRecipients(EventsHubDb db, UnitOfWork unitOfWork, MailingEnd end, TimeProvider time) : IOutboxHandler
{
    /// <summary>How many recipients are stored in one transaction.</summary>
    public const int AtOnce = 500;

    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var mailing = await db.Mailings().AsNoTracking().FirstOrDefaultAsync(m => m.Id == message.SubjectId, cancellationToken);
        if (mailing is not { State: MailingState.Sending })
        {
            return Delivery.Needless;
        }

        foreach (var some in (mailing.GatheredAt is null ? await MissingAsync(mailing, cancellationToken) : []).Chunk(AtOnce))
        {
            await StoreAsync(mailing.Id, recipients: some, waiting: [], cancellationToken);
        }

        foreach (var some in (await WithoutMessageAsync(mailing.Id, cancellationToken)).Chunk(AtOnce))
        {
            await StoreAsync(mailing.Id, recipients: [], waiting: some, cancellationToken);
        }

        await unitOfWork.RunAsync(async cancel =>
        {
            (await db.Mailings().FirstAsync(m => m.Id == mailing.Id, cancel)).NoteGathered(Now);
            return true;
        }, cancellationToken);
        await end.NoteAsync(mailing.Id, cancellationToken);
        return Delivery.Made;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // Whom it reaches as of its release, each address once, without those who are written down already.
    private async Task<List<MailingRecipient>> MissingAsync(Mailing mailing, CancellationToken cancellationToken)
    {
        var @event = await db.HostedEventAsync(mailing.EventId, EventParts.None, cancellationToken);
        var found = await db.AddresseeRows(@event, AttendeeSegment.Of(mailing.Segment), Now)
            .Where(r => r.RegisteredAt <= mailing.ReleasedAt && !db.MailingRecipients().Any(known => known.MailingId == mailing.Id && known.AddressKey == r.EmailNormalized))
            .OrderBy(r => r.RegisteredAt).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Email, r.EmailNormalized, r.Language })
            .ToListAsync(cancellationToken);
        var unsubscribed = mailing.IsEssential ? [] : await db.Unsubscriptions().Where(u => u.EventId == @event.Id).Select(u => u.AddressKey).ToHashSetAsync(cancellationToken);
        return [.. found.DistinctBy(r => r.EmailNormalized).Select(r => MailingRecipient.Of(mailing.Id, r.Id, r.Email, r.EmailNormalized, r.Language, unsubscribed.Contains(r.EmailNormalized), Now))];
    }

    // A message that a server holds at this moment may be one that it lays aside, because the mailing was stopped when it looked. Of two messages to one recipient only one is sent.
    private Task<List<Guid>> WithoutMessageAsync(Guid mailingId, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.MailingRecipients().Where(r => r.MailingId == mailingId && r.State == RecipientState.Pending)
            .Where(r => !db.Outbox.Any(m => m.Kind == MailingKinds.Mail && m.SubjectId == r.Id && m.DeliveredAt == null && m.FailedAt == null && (m.LeasedUntil == null || m.LeasedUntil < now)))
            .Select(r => r.Id).ToListAsync(cancellationToken);
    }

    private Task<bool> StoreAsync(Guid mailingId, MailingRecipient[] recipients, Guid[] waiting, CancellationToken cancellationToken) => unitOfWork.RunAsync(async cancel =>
    {
        if (!await db.Mailings().AnyAsync(m => m.Id == mailingId && m.State == MailingState.Sending, cancel))
        {
            return false;
        }

        db.MailingRecipients().AddRange(recipients);
        var now = Now;
        db.Outbox.AddRange(recipients.Where(r => r.State == RecipientState.Pending).Select(r => r.Id).Concat(waiting).Select(id => OutboxMessage.For(MailingKinds.Mail, id, now)));
        return true;
    }, cancellationToken);
}
