using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.Leaders;

/// <summary>Takes a trip from one of its leaders. A trip without any is led by those who lead all trips of the host.</summary>
public static class RemoveTripLeader
{
    /// <param name="TripCode">The trip's code.</param>
    /// <param name="AccountId">Id of the leader's account.</param>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, Guid AccountId) : ICommand<Unit>, IForTrip;

    internal sealed class Handler(EventsHubDb db, TripLeaders leaders) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await leaders.RemoveAsync(await db.TripIdAsync(command.TripCode, cancellationToken), command.AccountId, cancellationToken);
            return Unit.Value;
        }
    }
}
