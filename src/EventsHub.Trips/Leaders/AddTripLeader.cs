using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Planning;
using FluentValidation;
using MediatR;

namespace EventsHub.Trips.Leaders;

/// <summary>Whoever leads a trip lets somebody else who has an account lead it, too.</summary>
public static class AddTripLeader
{
    /// <param name="TripCode">The trip's code.</param>
    /// <param name="Email">The e-mail address of an account.</param>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, string Email) : ICommand<Unit>, IForTrip;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) =>
            RuleFor(c => c.Email).Must(EmailAddress.IsPlausible).WithMessage(_ => texts["Enter an e-mail address such as name@example.org."]);
    }

    internal sealed class Handler(EventsHubDb db, TripLeaders leaders) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await leaders.AddAsync(await db.TripIdAsync(command.TripCode, cancellationToken), command.Email, cancellationToken);
            return Unit.Value;
        }
    }
}
