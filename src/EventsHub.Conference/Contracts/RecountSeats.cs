using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>Counts the places taken from every quota anew, from what was sold; for operators. It is safe while people register.</summary>
public static class RecountSeats
{
    /// <summary>The command; its result are the quotas whose count was wrong.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Command : ICommand<IReadOnlyList<Recounted>>;

    /// <summary>A quota that was counted anew.</summary>
    /// <param name="Quota">The codes of event and quota, such as <c>CAP24/on-site</c>.</param>
    /// <param name="Size">The number of places that it had; null for no limit. When more were sold, it has as many as were sold now.</param>
    /// <param name="Taken">The number of places that were counted as taken.</param>
    /// <param name="Sold">The number of places sold, which are counted as taken now.</param>
    public sealed record Recounted(string Quota, int? Size, int Taken, int Sold)
    {
        /// <summary>True when more places had been sold than there were.</summary>
        public bool WasOversold => Sold > Size;
    }

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, IReadOnlyList<Recounted>>
    {
        public async Task<IReadOnlyList<Recounted>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.LockAsync(db.Quotas(), cancellationToken);
            var wrong = await db.RecountAsync(db.Quotas(), sales, cancellationToken);
            var ids = wrong.Select(q => q.EventId).Distinct().ToList();
            var events = await db.Events().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Code, cancellationToken);
            return [.. wrong.Select(q => new Recounted($"{events[q.EventId]}/{q.Code}", q.Size, q.Taken, q.Sold))];
        }
    }
}
