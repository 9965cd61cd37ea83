using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.OwnPage;

/// <summary>Shows a traveller their own part of the trip, on a page opened by a personal link.</summary>
public static class ShowOwnTrip
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string Token) : IQuery<Result>;

    /// <param name="Name">The traveller's name, in its own script.</param>
    /// <param name="Trip">The details of the trip.</param>
    /// <param name="Place">Venue, city and country, on one line.</param>
    /// <param name="Status">The status of the trip.</param>
    /// <param name="Plan">The traveller's own legs and stays.</param>
    /// <param name="Now">Time of the request (UTC), by which the page finds the next leg.</param>
    public sealed record Result(string Name, TripInput Trip, string Place, TripStatus Status, TravellerPlan Plan, DateTime Now);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var (trip, traveller) = await TravellerLinks.ReadAsync(db, query.Token, now, cancellationToken);
            return new(traveller.Name.Native, TripInput.Of(trip), TravelPackDocument.PlaceOf(trip), trip.Status, TravellerPlan.Of(trip, traveller), now);
        }
    }
}
