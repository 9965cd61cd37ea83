using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;

namespace EventsHub.Application.Trips;

/// <summary>The trip's file, from which it can be made again elsewhere.</summary>
public static class ExportTrip
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode) : IQuery<string>;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken) =>
            TripFile.Of(await db.ToRead(query.TripCode, cancellationToken)).Write();
    }
}
