using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Bounces;

/// <summary>Takes in a report of a mail server that a mail could not be delivered (RFC 3464), and notes it at the recipient of the mailing. Taken in twice, it changes nothing.</summary>
public static class NoteBounces
{
    /// <summary>The longest report, in bytes: it may have the whole mail in it.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>For how long a report that names no mail counts for the last one to its address.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(14);

    /// <param name="Report">The mail with the report, as it came.</param>
    [RequiresPermission(Permission.SendMailings, Anywhere = true)]
    public sealed record Command(byte[] Report) : ICommand<Result>;

    /// <param name="Failures">How many failures the mail reports; none when it is no such report.</param>
    /// <param name="Noted">How many recipients have come back by it.</param>
    public sealed record Result(int Failures, int Noted);

    internal sealed class Handler(EventsHubDb db, IAccess access, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Report.Length > MaxBytes)
            {
                throw new DomainRuleException("bounce.too-long", "A report can have {0} bytes at most.", MaxBytes);
            }

            var now = time.GetUtcNow().UtcDateTime;
            var failures = DeliveryReport.In(command.Report);
            var mine = await OfMineAsync(cancellationToken);
            var noted = 0;
            foreach (var failure in failures)
            {
                // Found among the rows of others that are only read, and then loaded to be changed.
                if (await IdAsync(mine, failure, now - Lately, cancellationToken) is { } id
                    && (await db.MailingRecipients().FirstAsync(r => r.Id == id, cancellationToken)).CameBack(failure.Status, failure.Reason, now))
                {
                    noted++;
                }
            }

            return new(failures.Count, noted);
        }

        // What was returned of the mail says which it was. A report without it counts for the last mailing that went to the address.
        private static Task<Guid?> IdAsync(IQueryable<MailingRecipient> mine, DeliveryReport failure, DateTime since, CancellationToken cancellationToken)
        {
            var meant = failure.RecipientId is { } id ? mine.Where(r => r.Id == id)
                : mine.Where(r => r.AddressKey == failure.AddressKey && r.StateAt >= since && (r.State == RecipientState.Sent || r.State == RecipientState.Bounced)).OrderByDescending(r => r.StateAt).ThenBy(r => r.Id);
            return meant.Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
        }

        // Recipients of mailings of the events for which whoever sends the report may write to people.
        private async Task<IQueryable<MailingRecipient>> OfMineAsync(CancellationToken cancellationToken)
        {
            var events = db.EventRows();
            foreach (var scopes in (await access.ScopesAsync(Permission.SendMailings, cancellationToken)).Where(s => !s.Everywhere))
            {
                events = events.Where(e => scopes.EventIds.Contains(e.Id) || e.SeriesKey != null && scopes.SeriesKeys.Contains(e.SeriesKey));
            }

            return db.MailingRecipients().Where(r => db.Mailings().Any(m => m.Id == r.MailingId && events.Any(e => e.Id == m.EventId)));
        }
    }
}
