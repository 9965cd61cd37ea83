using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Documents;
using EventsHub.Documents.Programmes;
using EventsHub.Documents.Text;
using Microsoft.Extensions.Caching.Memory;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Keeps booklets that were set. What is printed decides: as long as nothing in it changes the same file is handed out, and
/// whatever changes, a new one is set.</summary>
public sealed class BookletShelf(FontLibrary fonts) : IDisposable
{
    private const long Capacity = 64 * 1024 * 1024;

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim _press = new(1);

    /// <summary>How many booklets were set.</summary>
    public int SetCount { get; private set; }

    /// <summary>The PDF of a booklet.</summary>
    public async Task<byte[]> GetAsync(Booklet booklet, PaperSize paper, DateTimeOffset createdAt, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { booklet, paper.Width, createdAt })));
        if (_files.TryGetValue(key, out byte[]? file))
        {
            return file!;
        }

        // One at a time: setting takes all that a processor has, and those who wait mostly want the very same booklet.
        await _press.WaitAsync(cancellationToken);
        try
        {
            if (!_files.TryGetValue(key, out file))
            {
                using var stream = new MemoryStream();
                await new BookletWriter(fonts).WriteAsync(stream, booklet, paper, new(booklet.Title, booklet.Language, createdAt, Subject: booklet.DatesAndPlace), null, cancellationToken);
                file = stream.ToArray();
                SetCount++;
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
