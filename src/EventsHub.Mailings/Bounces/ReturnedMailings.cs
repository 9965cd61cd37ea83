using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Bounces;

internal sealed class ReturnedMailings(EventsHubDb db) : IReturnedMails
{
    public async Task<ReturnedMail?> LastAsync(Guid eventId, string address, CancellationToken cancellationToken)
    {
        var last = await db.MailingRecipients().AsNoTracking()
            .Where(r => r.AddressKey == address && (r.State == RecipientState.Sent || r.State == RecipientState.Bounced) && db.Mailings().Any(m => m.Id == r.MailingId && m.EventId == eventId))
            .OrderByDescending(r => r.StateAt).ThenBy(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        return last is { State: RecipientState.Bounced } ? new(last.StateAt, last.IsPermanent == true, $"{last.BounceStatus} {last.BounceReason}".Trim()) : null;
    }
}
