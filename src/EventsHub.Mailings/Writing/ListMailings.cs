using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Writing;

/// <summary>The mailings of an event, the one written last first.</summary>
public static class ListMailings
{
    /// <param name="EventCode">The event's code.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Mailings">The mailings.</param>
    public sealed record Result(IReadOnlyList<Listed> Mailings);

    /// <param name="Id">Id of the mailing.</param>
    /// <param name="Subject">The subject in the current language, or else in the event's main one.</param>
    /// <param name="State">How far it has come.</param>
    /// <param name="WrittenAt">When it was last written (UTC).</param>
    /// <param name="WrittenBy">The name of whoever wrote it last; null for the operator.</param>
    /// <param name="ReleasedAt">When it was released (UTC); null before.</param>
    /// <param name="ReleasedBy">The name of whoever released it; null for the operator, and before.</param>
    /// <param name="Counts">What became of it.</param>
    public sealed record Listed(Guid Id, string Subject, MailingState State, DateTime WrittenAt, string? WrittenBy, DateTime? ReleasedAt, string? ReleasedBy, RecipientCounts Counts);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var mailings = await db.Mailings().AsNoTracking().Where(m => m.EventId == @event.Id).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id)
                .Select(m => new
                {
                    m.Id, m.Subject, m.State, m.WrittenAt, m.ReleasedAt,
                    WrittenBy = db.AccountNamesOf().Where(a => a.Id == m.WrittenBy).Select(a => a.Name).FirstOrDefault(),
                    ReleasedBy = db.AccountNamesOf().Where(a => a.Id == m.ReleasedBy).Select(a => a.Name).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            var counts = await RecipientCounts.ReadAsync(db, db.Mailings().Where(m => m.EventId == @event.Id), cancellationToken);
            return new([.. mailings.Select(m => new Listed(
                m.Id, m.Subject.In(Languages.Current, @event.MainLanguage), m.State, m.WrittenAt, m.WrittenBy, m.ReleasedAt, m.ReleasedBy, counts.GetValueOrDefault(m.Id, RecipientCounts.None)))]);
        }
    }
}
