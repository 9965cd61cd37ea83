using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.Files;

/// <summary>Writes a trip as a file, from which the same trip can be created elsewhere.</summary>
public static class ExportTrip
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode) : IQuery<string>, IForTrip;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken) =>
            TripFile.Of(await db.ToRead(query.TripCode, cancellationToken)).Write();
    }
}
