using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Unsubscribing;

/// <summary>Shows whoever has the link of a mailing whether they get such mails.</summary>
public static class ShowUnsubscribing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the link.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <param name="IsUnsubscribed">True when they get no such mails.</param>
    public sealed record Result(bool IsUnsubscribed);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var address = await db.AddressOfAsync(eventId, query.Token, time.GetUtcNow().UtcDateTime, cancellationToken) ?? throw new NotFoundException("link");
            return new(await db.Unsubscriptions().AnyAsync(u => u.EventId == eventId && u.AddressKey == address, cancellationToken));
        }
    }
}
