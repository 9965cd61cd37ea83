using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Programme.Releases;

/// <summary>Caches loaded releases. A release never changes, so cached content is always right. Which release is the latest is looked up in the
/// database every time, so that all servers show a new one at once.</summary>
public sealed class ReleaseCache : IDisposable
{
    // Measured in stored bytes; in memory texts take about ten times as much.
    private const long Capacity = 32 * 1024 * 1024;

    private readonly MemoryCache _releases = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _reading = new(1);

    internal async Task<ReleasedProgramme> GetAsync(EventsHubDb db, HostedEvent @event, ReleaseHead release, CancellationToken cancellationToken)
    {
        // Pages also show the event's name, languages and time zone, so the version of the event is part of the key.
        var key = (release.Id, @event.Version);
        if (_releases.TryGetValue(key, out ReleasedProgramme? kept))
        {
            return kept!;
        }

        // Only one release is loaded at a time, because those who wait usually want the same one.
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!_releases.TryGetValue(key, out kept))
            {
                var stored = await db.ProgrammeReleases().AsNoTracking().Where(r => r.Id == release.Id).Select(r => r.Content).SingleAsync(cancellationToken);
                kept = ReleasedProgramme.Of(@event, release, ProgrammeSnapshot.Of(stored, @event));
                _releases.Set(key, kept, new MemoryCacheEntryOptions { Size = stored.Length, SlidingExpiration = TimeSpan.FromHours(12) });
            }

            return kept!;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>What a release changed against the previous one, worded in the current language.</summary>
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
        kept = new ReleaseWords(texts).Between(ProgrammeContent.Of(@event, ProgrammeSnapshot.Of(contents[0], @event)), ProgrammeContent.Of(@event, ProgrammeSnapshot.Of(contents[^1], @event)));
        return _releases.Set(key, kept, new MemoryCacheEntryOptions { Size = 1_000 + (kept.Sum(d => d.Changes.Count) * 100), SlidingExpiration = TimeSpan.FromHours(12) });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _releases.Dispose();
        _reading.Dispose();
    }
}
