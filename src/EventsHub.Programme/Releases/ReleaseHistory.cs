using EventsHub.Kernel.Storage;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>What calendars must know of the releases before.</summary>
/// <param name="ReleasedAt">When each release was made (UTC), by its number.</param>
/// <param name="Removed">What earlier releases had.</param>
internal sealed record ReleaseHistory(IReadOnlyDictionary<int, DateTime> ReleasedAt, IReadOnlyList<RemovedEntry> Removed)
{
    /// <summary>That of a draft, which says nothing of releases.</summary>
    public static ReleaseHistory None { get; } = new(new Dictionary<int, DateTime>(), []);

    public static async Task<ReleaseHistory> ReadAsync(EventsHubDb db, Guid eventId, ProgrammeSnapshot snapshot, CancellationToken cancellationToken) => new(
        await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == eventId).Select(r => new { r.Number, r.ReleasedAt }).ToDictionaryAsync(r => r.Number, r => r.ReleasedAt, cancellationToken), snapshot.Removed);
}
