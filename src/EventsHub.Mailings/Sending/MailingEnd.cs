using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>Notes that a mailing is sent, once nobody waits for it any more. A process that died before it could say so is made up for by the next clean-up, as is a recipient whose message was lost.</summary>
internal sealed class MailingEnd(EventsHubDb db, UnitOfWork unitOfWork, TimeProvider time) : IHousekeeping
{
    public async Task NoteAsync(Guid mailingId, CancellationToken cancellationToken)
    {
        if (await db.MailingRecipients().AnyAsync(r => r.MailingId == mailingId && r.State == RecipientState.Pending, cancellationToken))
        {
            return;
        }

        try
        {
            await unitOfWork.RunAsync(async cancel =>
            {
                (await db.Mailings().FirstAsync(m => m.Id == mailingId, cancel)).NoteSent(time.GetUtcNow().UtcDateTime);
                return true;
            }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another delivery of the last ones has said so, or somebody stopped the mailing at this moment; if it goes on, it comes to its end once more.
        }
    }

    public async Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        var before = utc.AddHours(-1);
        var open = await db.Mailings().AsNoTracking().Where(m => m.State == MailingState.Sending && m.GatheredAt < before)
            .Where(m => !db.Outbox.Any(o => o.Kind == MailingKinds.Gather && o.SubjectId == m.Id && o.DeliveredAt == null && o.FailedAt == null)).Select(m => m.Id).ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            await unitOfWork.RunAsync(cancel =>
            {
                db.Outbox.Add(OutboxMessage.For(MailingKinds.Gather, id, utc));
                return Task.FromResult(true);
            }, cancellationToken);
        }
    }
}
