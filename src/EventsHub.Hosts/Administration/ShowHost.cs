using EventsHub.Hosts.Domain;
using EventsHub.Hosts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Hosts.Administration;

/// <summary>Shows the host of the installation, in the form in which it is edited, and its number sequences.</summary>
public static class ShowHost
{
    [RequiresPermission(Permission.ManageHost)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Details">The details, to be changed and sent back.</param>
    /// <param name="Version">The version on which a change is to be based.</param>
    /// <param name="Sequences">The number sequences, by name.</param>
    public sealed record Result(HostInput Details, int Version, IReadOnlyList<Sequence> Sequences) : IVersioned;

    /// <param name="Name">The name of the sequence.</param>
    /// <param name="Pattern">How its numbers are written.</param>
    /// <param name="Next">The number that a document of this year would get now.</param>
    /// <param name="IsInUse">True once a number was given; the pattern stays then.</param>
    public sealed record Sequence(string Name, string Pattern, string Next, bool IsInUse);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var host = await db.Hosts().AsNoTracking().FirstAsync(h => h.Id == Host.FirstId, cancellationToken);
            var sequences = await db.NumberSequences().AsNoTracking().Where(s => s.HostId == host.Id).OrderBy(s => s.Name).Include(s => s.Counters).ToListAsync(cancellationToken);
            var year = time.GetUtcNow().Year;
            return new(HostInput.Of(host), host.Version, [.. sequences.Select(s => new Sequence(s.Name, s.Pattern, s.Next(year), s.IsInUse))]);
        }
    }
}
