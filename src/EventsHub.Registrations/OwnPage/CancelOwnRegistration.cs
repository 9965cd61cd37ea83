using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Cancels a person's own registration and gives back its places. A place of a group goes back to the group, since its leader has ordered it.</summary>
public static class CancelOwnRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the person's own link.</param>
    /// <param name="Version">The version that the person was shown, together with what is kept of the price; null skips the check.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, int? Version) : ICommand<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, command.EventCode, command.Token, now, cancellationToken);
            var file = await RegistrationFile.LoadAsync(db, id, cancellationToken);
            file.Registration.MayChange(file.Event.StageAt(now)).Demand();
            StaleException.ThrowIfOther(command.Version, file.Version);
            if (file.Order.IsGroup && !file.Order.IsOrderedBy(file.Registration))
            {
                file.Order.PassOn(file.Registration, ShortCode.New(), now);
                file.Order.TellOfFreePlace();
                return file.Registration.Code;
            }

            var lines = file.Order.CancelRegistration(file.Registration, file.Event.KeptPercentAt(now), now);
            // Saved before the places are given back: of two cancellations at once, the second fails here and gives nothing back twice.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.GiveBackAsync(db, lines, now, cancellationToken);
            return file.Registration.Code;
        }
    }
}
