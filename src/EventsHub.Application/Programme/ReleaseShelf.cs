using EventsHub.Application.Data;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Application.Programme;

/// <summary>Keeps releases that were read. A release never changes, so that what is kept is always right; which one is the latest is asked of the
/// database, and so every node shows a new one at once.</summary>
public sealed class ReleaseShelf : IDisposable
{
    // In bytes as stored; in memory, texts take some ten times that.
    private const long Capacity = 32 * 1024 * 1024;

    private readonly MemoryCache _releases = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _reading = new(1);

    internal async Task<ReleasedProgramme> GetAsync(EventsHubDb db, Event @event, ReleaseHead release, CancellationToken cancellationToken)
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
                var stored = await db.ProgrammeReleases.AsNoTracking().Where(r => r.Id == release.Id).Select(r => r.Content).SingleAsync(cancellationToken);
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

        var contents = await db.ProgrammeReleases.AsNoTracking().Where(r => r.EventId == @event.Id && (r.Number == release.Number || r.Number == release.Number - 1))
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

/// <summary>A release, read. What is worked out from it is worked out once.</summary>
internal sealed class ReleasedProgramme
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string What, string Language), Lazy<object>> _made = new();

    private readonly Dictionary<string, (SessionContent Session, TalkContent Talk)> _talks;
    private readonly Dictionary<Guid, SessionContent> _sessions;
    private readonly Lazy<Dictionary<Guid, string>> _searchKeys;

    private ReleasedProgramme(ProgrammeContent content, ProgrammeSnapshot snapshot)
    {
        (Content, Snapshot) = (content, snapshot);
        _talks = content.Sessions.SelectMany(s => s.Talks, (session, talk) => (session, talk)).ToDictionary(t => t.talk.Slug);
        _sessions = content.Sessions.ToDictionary(s => s.Session.ExternalId);
        _searchKeys = new(() => content.Sessions.ToDictionary(s => s.Session.ExternalId, SearchKey));
    }

    public ProgrammeContent Content { get; }

    public ProgrammeSnapshot Snapshot { get; }

    public ReleaseHead Head => Content.Release!;

    public Event Event => Content.Event;

    public static ReleasedProgramme Of(Event @event, ReleaseHead release, ProgrammeSnapshot snapshot) => new(ProgrammeContent.Of(@event, snapshot, release), snapshot);

    /// <summary>A talk by its name in addresses, with its session.</summary>
    public (SessionContent Session, TalkContent Talk)? Talk(string slug) => _talks.TryGetValue(slug, out var talk) ? talk : null;

    /// <summary>A session by its external identity.</summary>
    public SessionContent? Session(Guid externalId) => _sessions.GetValueOrDefault(externalId);

    /// <summary>What a session is searched by: everything that it says, in every language, folded.</summary>
    public string SearchKeyOf(Guid externalId) => _searchKeys.Value[externalId];

    /// <summary>What is made of it in the language spoken now. Only for things that are few: whatever a reader types must not be part of their names.</summary>
    public T Made<T>(string what, Func<T> make) where T : notnull =>
        (T)_made.GetOrAdd((what, Languages.Current), _ => new(() => make())).Value;

    private string SearchKey(SessionContent content) => SearchText.Fold(
    [
        .. content.Session.Title.All.Values, content.Session.Chair,
        .. Content.Room(content.Session.RoomId)?.Name.All.Values ?? [], .. Content.Track(content.Session.TrackId)?.Name.All.Values ?? [],
        .. content.Talks.SelectMany(t => t.Title.All.Values.Concat(t.Subtitle.All.Values).Concat(t.Abstract!.All.Values)),
        .. content.Talks.SelectMany(t => t.Speakers).SelectMany(p => new[] { p.Name.Native, p.Name.LatinIfDifferent, p.Affiliation }),
    ]);
}
