namespace EventsHub.Kernel.Storage;

/// <summary>No queue at all, for an engine that has many writers at a time.</summary>
public sealed class ManyWriters : IWriterQueue, IDisposable
{
    /// <inheritdoc/>
    public Task<IDisposable> EnterAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(this);

    /// <summary>Ends a turn, which is nothing here.</summary>
    public void Dispose()
    {
    }
}
