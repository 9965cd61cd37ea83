using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Programme.Releases;

/// <summary>Keeps releases that were read. A release never changes, so that what is kept is always right; which one is the latest is asked of the
/// database, and so every node shows a new one at once.</summary>
public sealed class ReleaseCache : IDisposable
{
    // In bytes as stored; in memory, texts take some ten times that.
    private const long Capacity = 32 * 1024 * 1024;

    private readonly MemoryCache _releases = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _reading = new(1);

    internal async Task<ReleasedProgramme> GetAsync(EventsHubDb db, HostedEvent @event, ReleaseHead release, CancellationToken cancellationToken)
    {
        // What the event itself says (its zone, languages, name) stands in pages too.
        var key = (release.Id, @event.Version);
        if (_releases.TryGetValue(key, out ReleasedProgramme? kept))
        {
            return kept!;
        }

        // One at a time: those who wait mostly want the very same one.
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!_releases.TryGetValue(key, out kept))
            {
                var stored = await db.ProgrammeReleases().AsNoTracking().Where(r => r.Id == release.Id).Select(r => r.Content).SingleAsync(cancellationToken);
                kept = ReleasedProgramme.Of(@event, release, ProgrammeSnapshot.Of(stored));
                _releases.Set(key, kept, new MemoryCacheEntryOptions { Size = stored.Length, SlidingExpiration = TimeSpan.FromHours(12) });
            }

            return kept!;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>What a release changed against the one before, in the language spoken now.</summary>
    internal async Task<IReadOnlyList<ReleaseDay>> ChangesAsync(EventsHubDb db, ReleasedProgramme latest, ReleaseHead release, Texts texts, CancellationToken cancellationToken)
    {
        var (@event, language) = (latest.Event, Languages.Current);
        var key = ("changes", release.Id, @event.Version, language);
        if (_releases.TryGetValue(key, out IReadOnlyList<ReleaseDay>? kept))
        {
            return kept!;
        }

        var contents = await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id && (r.Number == release.Number || r.Number == release.Number - 1))
            .OrderBy(r => r.Number).Select(r => r.Content).ToListAsync(cancellationToken);
        kept = new ReleaseWords(texts).Between(ProgrammeContent.Of(@event, ProgrammeSnapshot.Of(contents[0])), ProgrammeContent.Of(@event, ProgrammeSnapshot.Of(contents[^1])));
        return _releases.Set(key, kept, new MemoryCacheEntryOptions { Size = 1_000 + (kept.Sum(d => d.Changes.Count) * 100), SlidingExpiration = TimeSpan.FromHours(12) });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _releases.Dispose();
        _reading.Dispose();
    }
}
