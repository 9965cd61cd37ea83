using EventsHub.Kernel.Storage;

namespace EventsHub.Data.Sqlite;

/// <summary>The queue for SQLite, which has one writer at a time. Whoever comes first writes first. Writers of other processes still wait inside SQLite.</summary>
public sealed class OneWriter : IWriterQueue, IDisposable
{
    // As long as SQLite itself waits for a writer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken) => await _turn.WaitAsync(Limit, cancellationToken) ? new Turn(_turn) : throw new WritersBusyException();

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                turn.Release();
            }
        }
    }
}
