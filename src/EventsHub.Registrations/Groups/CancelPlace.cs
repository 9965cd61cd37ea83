using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Registering;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>The leader of a group gives up a place, with what the rules of the event keep of its price.</summary>
public static class CancelPlace
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the leader's link.</param>
    /// <param name="Version">The version that the leader was shown, together with what is kept of the price; null skips the check.</param>
    /// <param name="Code">The code of the registration.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, int? Version, string Code) : ICommand<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var file = await GroupFile.LoadAsync(db, command.EventCode, command.Token, command.Version, now, cancellationToken);
            var place = file.Place(command.Code);
            place.MayBeGivenUp(file.Event.StageAt(now)).Demand();
            db.EndLinks(place);
            var lines = file.Order.CancelRegistration(place, file.Event.KeptPercentAt(now), now);
            // Saved before the places are given back: of two cancellations at once, the second fails here and gives nothing back twice.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.GiveBackAsync(db, lines, now, cancellationToken);
            return place.Code;
        }
    }
}
