using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using FluentValidation;
using MediatR;

namespace EventsHub.Trips.Planning;

/// <summary>Changes the status of a trip: approved, booked, done, cancelled, or planned again.</summary>
public static class MoveTrip
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, TripStatus Status, int? Version = null) : ICommand<TripStatus>, IForTrip;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Status).IsInEnum();
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, TripStatus>
    {
        public async Task<TripStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToChange(command.TripCode, command.Version, cancellationToken);
            trip.MoveTo(command.Status);
            return trip.Status;
        }
    }
}
