using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>What became of a mailing, in numbers of addresses.</summary>
/// <param name="Pending">Still to be sent.</param>
/// <param name="Sent">Taken by the mail server, and not come back.</param>
/// <param name="Refused">Refused by the mail server.</param>
/// <param name="Bounced">Taken, and come back later.</param>
/// <param name="Unsubscribed">Left out, since they want no such mails.</param>
/// <param name="Cancelled">Left out, since they have cancelled meanwhile.</param>
public sealed record RecipientCounts(int Pending, int Sent, int Refused, int Bounced, int Unsubscribed, int Cancelled)
{
    /// <summary>Nobody.</summary>
    public static RecipientCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public int All => Pending + Done;

    /// <summary>Those for whom nothing is left to do.</summary>
    public int Done => Sent + Refused + Bounced + Unsubscribed + Cancelled;

    /// <summary>Counts for each of some mailings, by one statement; one without recipients is left out.</summary>
    internal static async Task<Dictionary<Guid, RecipientCounts>> ReadAsync(EventsHubDb db, IQueryable<Mailing> mailings, CancellationToken cancellationToken)
    {
        var counted = await db.MailingRecipients().Where(r => mailings.Any(m => m.Id == r.MailingId))
            .GroupBy(r => new { r.MailingId, r.State, r.Skipped }).Select(g => new { g.Key.MailingId, g.Key.State, g.Key.Skipped, Count = g.Count() }).ToListAsync(cancellationToken);
        return counted.GroupBy(c => c.MailingId).ToDictionary(of => of.Key, of =>
        {
            int Of(RecipientState state, SkipReason? skipped = null) => of.Where(c => c.State == state && c.Skipped == skipped).Sum(c => c.Count);
            return new RecipientCounts(
                Of(RecipientState.Pending), Of(RecipientState.Sent), Of(RecipientState.Refused), Of(RecipientState.Bounced),
                Of(RecipientState.Skipped, SkipReason.Unsubscribed), Of(RecipientState.Skipped, SkipReason.Cancelled));
        });
    }
}
