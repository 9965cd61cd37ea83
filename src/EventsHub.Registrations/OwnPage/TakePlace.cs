using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>A person takes the place that is kept for them.</summary>
public static class TakePlace
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the person's own link.</param>
    /// <param name="Version">The version that the person was shown; null skips the check.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, int? Version) : ICommand<Result>, IForEvent;

    /// <param name="Status">Where the person stands now.</param>
    public sealed record Result(RegistrationStatus Status);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, command.EventCode, command.Token, now, cancellationToken);
            var file = await RegistrationFile.LoadAsync(db, id, cancellationToken);
            var (@event, order, registration) = file;
            registration.MayChange(@event.StageAt(now)).Demand();
            StaleException.ThrowIfOther(command.Version, file.Version);
            order.Accept(registration, file.Ticket.NeedsApproval, @event.PayBy(order.PaymentMethod, now), now);
            return new(registration.Status);
        }
    }
}
