using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;

namespace EventsHub.Hosts.Storage;

/// <summary>Checks that stored hosts can be read.</summary>
internal sealed class HostsCheck(EventsHubDb db) : IStorageCheck
{
    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken) => [.. await UnreadableRows.OfAsync<Host>(db, "host", cancellationToken)];
}
