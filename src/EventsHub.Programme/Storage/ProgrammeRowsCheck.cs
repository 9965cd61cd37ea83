using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Storage;

/// <summary>Reports rows of the programme's tables that cannot be loaded.</summary>
internal sealed class ProgrammeRowsCheck(EventsHubDb db) : IStorageCheck
{
    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken) =>
    [
        .. await UnreadableRows.OfAsync<Track>(db, "track", cancellationToken),
        .. await UnreadableRows.OfAsync<Session>(db, "session", cancellationToken),
        .. await UnreadableRows.OfAsync<Talk>(db, "talk", cancellationToken),
    ];
}
