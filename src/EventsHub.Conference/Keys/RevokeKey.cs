using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Keys;

/// <summary>Makes every ticket and badge worthless that was signed with a key of the event. Cannot be undone.</summary>
public static class RevokeKey
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="KeyId">The id of a key that is not in use any more.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string KeyId) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events().Include(e => e.Keys).WithCode(command.EventCode, cancellationToken);
            @event.RevokeKey(command.KeyId, time.GetUtcNow().UtcDateTime);
            db.Touch(@event);
            return Unit.Value;
        }
    }
}
