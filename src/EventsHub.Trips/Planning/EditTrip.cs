using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using FluentValidation;
using MediatR;

namespace EventsHub.Trips.Planning;

public static class EditTrip
{
    /// <param name="TripCode">The trip's code.</param>
    /// <param name="Input">The details from now on.</param>
    /// <param name="Version">The version of the trip on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, TripInput Input, int? Version = null) : ICommand<Unit>, IForTrip;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Input).NotNull().SetValidator(new TripInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToChange(command.TripCode, command.Version, cancellationToken);
            command.Input.ApplyTo(trip);
            return Unit.Value;
        }
    }
}
