using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.Files;

/// <summary>The trip's file, from which it can be made again elsewhere.</summary>
public static class ExportTrip
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode) : IQuery<string>;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken) =>
            TripFile.Of(await db.ToRead(query.TripCode, cancellationToken)).Write();
    }
}
