using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Keys;

/// <summary>Makes a new key that signs tickets and badges from now on. What was signed before stays valid.</summary>
public static class TurnOverKeys
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="KeyId">The id of the new key.</param>
    public sealed record Result(string KeyId);

    internal sealed class Handler(EventsHubDb db, SecretSeal seal, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events().Include(e => e.Keys).WithCode(command.EventCode, cancellationToken);
            StaleException.ThrowIfOther(command.Version, @event.Version);
            var next = seal.NewKey();
            @event.TurnOver(next, time.GetUtcNow().UtcDateTime);
            return new(next.KeyId);
        }
    }
}
