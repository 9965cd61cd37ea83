using EventsHub.Kernel.Access;
using System.Collections.Concurrent;
using EventsHub.Kernel.Text;
using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Shell.Pages;

/// <summary>Keeps for a second what strangers asked of an event, and for longer the parts of pages that a release settles for good, so that a
/// crowd costs the database next to nothing. Forgotten on this node as soon as its organisers change the event; another node is a second behind.</summary>
public sealed class KeptAnswers : IDisposable
{
    // In characters of pages; an answer counts as a short one.
    private const long Capacity = 48 * 1024 * 1024;
    private const int AnswerSize = 1024;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly ConcurrentDictionary<string, int> _changes = new();

    /// <summary>The answer to a question about an event in the language spoken now, at most a second old.</summary>
    /// <param name="eventCode">The event.</param>
    /// <param name="question">The question; equal ones have one answer.</param>
    /// <param name="ask">Asks it.</param>
    public async Task<T> GetAsync<T>(string eventCode, object question, Func<Task<T>> ask)
    {
        var code = EventCode.Normalize(eventCode);
        var key = (code, _changes.GetValueOrDefault(code), Languages.Current, question);
        return _kept.TryGetValue(key, out T? kept) ? kept!
            : _kept.Set(key, await ask(), new MemoryCacheEntryOptions { Size = AnswerSize, AbsoluteExpirationRelativeToNow = Moment });
    }

    /// <summary>A part of a page that was made before; null when it was not.</summary>
    public string? Part(string mark) => _kept.TryGetValue(mark, out string? part) ? part : null;

    public void Keep(string mark, string part) => _kept.Set(mark, part, new MemoryCacheEntryOptions { Size = part.Length, SlidingExpiration = TimeSpan.FromHours(1) });

    public void Forget(string eventCode) => _changes.AddOrUpdate(EventCode.Normalize(eventCode), 1, (_, changes) => changes + 1);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
