using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using MediatR;

namespace EventsHub.Trips.Planning;

/// <summary>Removes a traveller from a trip, and so from all its legs and rooms.</summary>
public static class RemoveTraveller
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, Guid Id, int? Version = null) : ICommand<Unit>, IForTrip;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToChange(command.TripCode, command.Version, cancellationToken);
            var removed = trip.Travellers.FirstOrDefault(x => x.Id == command.Id) ?? throw new NotFoundException("traveller");
            trip.Remove(removed);
            return Unit.Value;
        }
    }
}
