using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.OwnPage;

/// <summary>What a traveller sees on their own page, opened by an unguessable link.</summary>
public static class ShowOwnTrip
{
    /// <summary>Asks by the token of the traveller's link.</summary>
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string Token) : IQuery<Result>;

    /// <param name="Name">The traveller.</param>
    /// <param name="Trip">What is said of the trip as a whole.</param>
    /// <param name="Place">Where it takes place, on one line.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="Plan">Journeys and nights.</param>
    /// <param name="Now">The moment of asking (UTC), to say what is next.</param>
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
