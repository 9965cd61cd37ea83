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
    /// <param name="Version">The version of the event on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string KeyId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events().Include(e => e.Keys).WithCode(command.EventCode, cancellationToken);
            StaleException.ThrowIfOther(command.Version, @event.Version);
            @event.RevokeKey(command.KeyId, time.GetUtcNow().UtcDateTime);
            return Unit.Value;
        }
    }
}
