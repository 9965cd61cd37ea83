using EventsHub.Kernel.Access;
using System.Collections.Concurrent;
using EventsHub.Kernel.Text;
using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Shell.Pages;

/// <summary>An in-memory cache for public pages: query results for one second, and page fragments that cannot change once a programme is published
/// until an hour after their last use, so that many visitors at once cause hardly any database load. Changing an event discards its results on this
/// server; other servers follow within a second.</summary>
public sealed class CachedAnswers : IDisposable
{
    // Measured in characters of cached fragments; a query result counts as AnswerSize.
    private const long Capacity = 48 * 1024 * 1024;
    private const int AnswerSize = 1024;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly ConcurrentDictionary<string, int> _changes = new();

    /// <summary>The result of a query about an event in the current language, at most one second old.</summary>
    /// <param name="eventCode">Code of the event, in any case.</param>
    /// <param name="question">Part of the cache key; must have value equality, as a query record has.</param>
    /// <param name="ask">Loads the result when it is not cached.</param>
    public async Task<T> GetAsync<T>(string eventCode, object question, Func<Task<T>> ask)
    {
        var code = EventCode.Normalize(eventCode);
        var key = (code, _changes.GetValueOrDefault(code), Languages.Current, question);
        return _kept.TryGetValue(key, out T? kept) ? kept!
            : _kept.Set(key, await ask(), new MemoryCacheEntryOptions { Size = AnswerSize, AbsoluteExpirationRelativeToNow = Moment });
    }

    /// <summary>A cached fragment as HTML; null when it is not cached.</summary>
    public string? Part(string mark) => _kept.TryGetValue(mark, out string? part) ? part : null;

    public void Keep(string mark, string part) => _kept.Set(mark, part, new MemoryCacheEntryOptions { Size = part.Length, SlidingExpiration = TimeSpan.FromHours(1) });

    public void Forget(string eventCode) => _changes.AddOrUpdate(EventCode.Normalize(eventCode), 1, (_, changes) => changes + 1);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
