using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using MediatR;

namespace EventsHub.Mailings.Sending;

/// <summary>How far a mailing has come, for whoever watches it go out.</summary>
public static class ShowProgress
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode, Guid Id) : IQuery<Result>, IForEvent;

    /// <param name="State">How far it has come.</param>
    /// <param name="Total">How many addresses there are to do. Until all are written down it is the number that it was released to.</param>
    /// <param name="Done">For how many nothing is left to do.</param>
    /// <param name="Counts">What became of it.</param>
    public sealed record Result(MailingState State, int Total, int Done, RecipientCounts Counts);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var mailing = await db.MailingToReadAsync(eventId, query.Id, cancellationToken);
            var counts = (await RecipientCounts.ReadAsync(db, db.Mailings().Where(m => m.Id == mailing.Id), cancellationToken)).GetValueOrDefault(mailing.Id, RecipientCounts.None);
            return new(mailing.State, mailing.GatheredAt is null ? Math.Max(counts.All, mailing.ReleasedTo ?? 0) : counts.All, counts.Done, counts);
        }
    }
}
