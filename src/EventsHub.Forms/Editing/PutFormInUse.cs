using EventsHub.Conference.Contracts;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Forms.Editing;

/// <summary>Asks people what is prepared, from now on. What was answered stays as it was asked.</summary>
public static class PutFormInUse
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Version">The version of the form on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, int? Version = null) : ICommand<int>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var (form, @event) = await db.FormToEditAsync(command.EventCode, command.Version, cancellationToken);
            form.PutInUse(@event, time.GetUtcNow().UtcDateTime);
            return form.InUse.Version;
        }
    }
}
