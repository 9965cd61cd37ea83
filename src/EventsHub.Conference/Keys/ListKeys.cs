using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Keys;

/// <summary>The keys of an event, without what signs.</summary>
public static class ListKeys
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Keys">Every key that the event ever had; the one in use first, then the latest.</param>
    public sealed record Result(IReadOnlyList<Key> Keys);

    /// <param name="KeyId">The id of the key in codes.</param>
    /// <param name="Algorithm">How it signs.</param>
    /// <param name="CreatedAt">When it was made (UTC).</param>
    /// <param name="RetiredAt">When the next key took over (UTC); null for the key in use.</param>
    /// <param name="RevokedAt">When everything that it signed was made worthless (UTC); null while that is valid.</param>
    public sealed record Key(string KeyId, SigningAlgorithm Algorithm, DateTime CreatedAt, DateTime? RetiredAt, DateTime? RevokedAt);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events().AsNoTracking().Include(e => e.Keys).WithCode(query.EventCode, cancellationToken);
            return new([.. @event.Keys.OrderByDescending(key => key.IsInUse).ThenByDescending(key => key.CreatedAt)
                .Select(key => new Key(key.KeyId, key.Algorithm, key.CreatedAt, key.RetiredAt, key.RevokedAt))]);
        }
    }
}
