using EventsHub.Accounts.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Begins to plan a trip. Whoever leads any trip may plan another, and leads that one, too.</summary>
public static class CreateTrip
{
    [RequiresPermission(Permission.ManageTrips, Anywhere = true)]
    public sealed record Command : TripInput, ICommand<string>
    {
        public string Code { get; set; } = "";
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Code).Must(TripCode.IsUsable).WithMessage(_ => texts["Use 2 to 60 small letters, digits and hyphens, such as esc-2026."]);
            Include(new TripInputValidator(texts));
        }
    }

    internal sealed class Handler(EventsHubDb db, TripLeaders leaders) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var code = TripCode.Normalize(command.Code);
            var host = await db.HostAsync(cancellationToken);
            var trip = Trip.Plan(code, host.TimeZone, await db.Trips().AnyAsync(t => t.Code == code, cancellationToken));
            command.ApplyTo(trip);
            db.Trips().Add(trip);
            leaders.AppointWhoPlans(trip.Id);
            return trip.Code;
        }
    }
}
