using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using FluentValidation;
using MediatR;

namespace EventsHub.Trips.Planning;

/// <summary>Adds a leg to a trip, or changes one.</summary>
public static class SaveLeg
{
    /// <param name="TripCode">The trip's code.</param>
    /// <param name="Id">Id of the leg to change; null to add one.</param>
    /// <param name="Input">The details from now on.</param>
    /// <param name="Version">The version of the trip on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, Guid? Id, LegInput Input, int? Version = null) : ICommand<Guid>, IForTrip;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Input).NotNull().SetValidator(new LegInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToChange(command.TripCode, command.Version, cancellationToken);
            if (command.Id is not { } id)
            {
                return command.Input.AddTo(trip, (await db.HostAsync(cancellationToken)).TimeZone).Id;
            }

            command.Input.ApplyTo(trip, trip.Legs.FirstOrDefault(x => x.Id == id) ?? throw new NotFoundException("leg"));
            return id;
        }
    }
}
