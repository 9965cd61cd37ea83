namespace EventsHub.Kernel.Storage;

/// <summary>Where the writers of this process wait for one another before they begin a transaction. An engine with one writer at a time would hold a thread for each that waits, and a rush would leave none
/// to answer anybody.</summary>
public interface IWriterQueue
{
    /// <summary>Waits for the turn, without a thread.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The turn, which is over when it is disposed of.</returns>
    /// <exception cref="WritersBusyException">The turn did not come in time.</exception>
    Task<IDisposable> EnterAsync(CancellationToken cancellationToken);
}
