using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Programme.Prints;

/// <summary>Caches files made from releases for the public. Since a release never changes, neither does its booklet. Exports of the draft are made anew
/// every time.</summary>
public sealed class PrintCache : IDisposable
{
    private const long Capacity = 96 * 1024 * 1024;

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _press = new(1);

    public int MadeCount { get; private set; }

    /// <summary>The cached file, or the result of <paramref name="write"/>.</summary>
    public async Task<byte[]> GetAsync(string key, Func<CancellationToken, Task<byte[]>> write, CancellationToken cancellationToken)
    {
        if (_files.TryGetValue(key, out byte[]? file))
        {
            return file!;
        }

        // Only one file is made at a time: typesetting uses the processor fully, and those who wait usually want the same file.
        await _press.WaitAsync(cancellationToken);
        try
        {
            if (!_files.TryGetValue(key, out file))
            {
                file = await write(cancellationToken);
                MadeCount++;
                _files.Set(key, file, new MemoryCacheEntryOptions { Size = file.Length, SlidingExpiration = TimeSpan.FromHours(12) });
            }

            return file!;
        }
        finally
        {
            _press.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.Dispose();
        _press.Dispose();
    }
}
