using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.Leaders;

/// <summary>Lists who leads one trip, besides those who lead all trips of the host.</summary>
public static class ListTripLeaders
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode) : IQuery<IReadOnlyList<TripLeader>>, IForTrip;

    internal sealed class Handler(EventsHubDb db, TripLeaders leaders) : IRequestHandler<Query, IReadOnlyList<TripLeader>>
    {
        public async Task<IReadOnlyList<TripLeader>> Handle(Query query, CancellationToken cancellationToken) =>
            await leaders.OfAsync(await db.TripIdAsync(query.TripCode, cancellationToken), cancellationToken);
    }
}
