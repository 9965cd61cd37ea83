using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using MediatR;

namespace EventsHub.Mailings.Sending;

/// <summary>Stops a mailing half-way. Whoever has not got it waits until it goes on.</summary>
public static class StopMailing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    /// <param name="Version">The version on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, Guid Id, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (_, mailing) = await db.MailingToChangeAsync(command.EventCode, command.Id, command.Version, cancellationToken);
            mailing.Stop(user.Id, time.GetUtcNow().UtcDateTime);
            return Unit.Value;
        }
    }
}
