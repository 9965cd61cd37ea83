using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using FluentValidation;
using MediatR;

namespace EventsHub.Trips.Planning;

/// <summary>Nights in one place are added to a trip, or changed.</summary>
public static class SaveStay
{
    /// <param name="TripCode">The trip.</param>
    /// <param name="Id">Which one; null to add one.</param>
    /// <param name="Input">What is said of it.</param>
    /// <param name="Version">The version of the trip that was shown; null when it does not matter.</param>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, Guid? Id, StayInput Input, int? Version = null) : ICommand<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Input).NotNull().SetValidator(new StayInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToChange(command.TripCode, command.Version, cancellationToken);
            var saved = command.Id is { } id
                ? trip.Stays.Find(x => x.Id == id) ?? throw new NotFoundException("stay")
                : new Stay { TripId = trip.Id };
            command.Input.ApplyTo(trip, saved);
            if (command.Id is null)
            {
                trip.Stays.Add(saved);
            }

            return saved.Id;
        }
    }
}
