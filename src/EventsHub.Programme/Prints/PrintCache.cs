using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Programme.Prints;

/// <summary>Keeps what was made for the public from a release: a release never changes, and so neither does its booklet. Organisers, who look at drafts,
/// get theirs made anew.</summary>
public sealed class PrintCache : IDisposable
{
    private const long Capacity = 96 * 1024 * 1024;

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _press = new(1);

    public int MadeCount { get; private set; }

    /// <summary>A file, made when it is not kept.</summary>
    public async Task<byte[]> GetAsync(string key, Func<CancellationToken, Task<byte[]>> write, CancellationToken cancellationToken)
    {
        if (_files.TryGetValue(key, out byte[]? file))
        {
            return file!;
        }

        // One at a time: setting takes all that a processor has, and those who wait mostly want the very same file.
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
