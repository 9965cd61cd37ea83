using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Keys;

/// <summary>Lists one's own keys for programs, by name.</summary>
public static class ListMyTokens
{
    [SignedIn]
    public sealed record Query : IQuery<IReadOnlyList<Token>>;

    /// <param name="Id">Id of the key.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Role">What it may do, and where.</param>
    /// <param name="LastSeenAt">When it was last used (UTC); null before.</param>
    /// <param name="LastDay">The last day on which it works.</param>
    public sealed record Token(Guid Id, string Name, HeldRole Role, DateTime? LastSeenAt, DateOnly LastDay);

    internal sealed class Handler(EventsHubDb db, GrantQueries queries, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Token>>
    {
        public async Task<IReadOnlyList<Token>> Handle(Query query, CancellationToken cancellationToken)
        {
            var keys = await db.AccessKeys().AsNoTracking().Where(k => k.MadeBy == user.Id && k.Kind == HolderKind.Token).OrderBy(k => k.Name).ThenBy(k => k.Id).ToListAsync(cancellationToken);
            var ids = keys.ConvertAll(k => k.Id);
            var roles = await queries.ReadAsync(db.Grants().Where(g => g.KeyId != null && ids.Contains(g.KeyId.Value)), cancellationToken);
            // A key whose event or trip was deleted has lost its role with it.
            return [.. keys.Where(k => roles[k.Id].Any()).Select(k => new Token(k.Id, k.Name, roles[k.Id].First(), k.LastSeenAt, k.LastDay))];
        }
    }
}
