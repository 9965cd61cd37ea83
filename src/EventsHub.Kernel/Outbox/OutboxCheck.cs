using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Outbox;

/// <summary>Reports messages that were given up, and messages that are overdue while no server is delivering them.</summary>
internal sealed class OutboxCheck(EventsHubDb db, TimeProvider time) : IStorageCheck
{
    /// <summary>How long a message may be overdue before it is reported.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var since = now - StuckAfter;
        var wrong = await db.Outbox.AsNoTracking()
            .Where(m => m.DeliveredAt == null && (m.FailedAt != null || m.DueAt < since && (m.LeasedUntil == null || m.LeasedUntil < now)))
            .GroupBy(m => new { m.Kind, GivenUp = m.FailedAt != null })
            .Select(g => new { g.Key.Kind, g.Key.GivenUp, Count = g.Count(), Error = g.Max(m => m.LastError) })
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(m => new StorageFinding(
            m.GivenUp ? "outbox.failed" : "outbox.stuck",
            m.Kind,
            $"{m.Count} message(s) {(m.GivenUp ? "were given up" : $"are due for more than {StuckAfter.TotalHours:0} h")}{(m.Error is null ? "." : $": {m.Error}")}"))];
    }
}
