using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Forms.Editing;

/// <summary>Prepares a whole form for an event, in place of what was prepared.</summary>
public static class SaveForm
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Form">What it asks.</param>
    /// <param name="Version">The version of the form on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, FormContent Form, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (form, @event) = await db.FormToEditAsync(command.EventCode, command.Version, cancellationToken);
            form.Prepare(command.Form, @event);
            return Unit.Value;
        }
    }
}
