using EventsHub.Kernel.Access;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.OwnPage;

/// <summary>Makes a link to a traveller's own page, for the leader to look at it, or to hand it to a traveller whom mail does not reach.</summary>
public static class MakeTravellerLink
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, Guid TravellerId) : ICommand<Result>, IForTrip;

    /// <summary>The link. It can be shown only now, since its token is not stored.</summary>
    public sealed record Result(string Path, string Address);

    internal sealed class Handler(EventsHubDb db, PublicAddress address, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToRead(command.TripCode, cancellationToken);
            var traveller = trip.Travellers.FirstOrDefault(t => t.Id == command.TravellerId) ?? throw new NotFoundException("traveller");
            var path = TravellerLinks.PathOf(TravellerLinks.Add(db, trip, traveller.Id, time.GetUtcNow().UtcDateTime), traveller.Language);
            return new(path, address.Of(path));
        }
    }
}
