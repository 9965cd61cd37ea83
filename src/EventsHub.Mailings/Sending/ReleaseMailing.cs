using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using MediatR;

namespace EventsHub.Mailings.Sending;

/// <summary>Releases a mailing: it goes out, to as many as whoever releases it was shown.</summary>
public static class ReleaseMailing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    /// <param name="To">To how many it goes, as was shown.</param>
    /// <param name="Version">The version on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, Guid Id, int To, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (@event, mailing) = await db.MailingToChangeAsync(command.EventCode, command.Id, command.Version, cancellationToken);
            mailing.CheckIsDraft();
            var now = time.GetUtcNow().UtcDateTime;
            var readers = await Readers.CountAsync(db, @event, AttendeeSegment.Of(mailing.Segment), mailing.IsEssential, now, cancellationToken);
            mailing.Release(command.To, readers.Addresses, user.Id, now);
            return Unit.Value;
        }
    }
}
