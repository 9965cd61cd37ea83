using EventsHub.Kernel.Storage;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>Information about earlier releases that calendars need.</summary>
/// <param name="ReleasedAt">Time of each release (UTC) by its number.</param>
/// <param name="Removed">Sessions and talks that earlier releases contained.</param>
internal sealed record ReleaseHistory(IReadOnlyDictionary<int, DateTime> ReleasedAt, IReadOnlyList<RemovedEntry> Removed)
{
    /// <summary>The empty history of a draft.</summary>
    public static ReleaseHistory None { get; } = new(new Dictionary<int, DateTime>(), []);

    public static async Task<ReleaseHistory> ReadAsync(EventsHubDb db, Guid eventId, ProgrammeSnapshot snapshot, CancellationToken cancellationToken) => new(
        await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == eventId).Select(r => new { r.Number, r.ReleasedAt }).ToDictionaryAsync(r => r.Number, r => r.ReleasedAt, cancellationToken), snapshot.Removed);
}
