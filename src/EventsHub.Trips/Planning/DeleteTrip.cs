using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Deletes a trip that is planned or cancelled, with all its parts and its travellers' links.</summary>
public static class DeleteTrip
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, int? Version = null) : ICommand<Unit>, IForTrip;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToChange(command.TripCode, command.Version, cancellationToken);
            trip.CheckMayBeDeleted();
            db.Trips().Remove(trip);
            return Unit.Value;
        }
    }
}
