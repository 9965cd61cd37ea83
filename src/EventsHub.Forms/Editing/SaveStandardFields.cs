using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Forms.Editing;

/// <summary>Says how the form that is prepared for an event asks for institution, country, dietary and access needs.</summary>
public static class SaveStandardFields
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Fields">How it asks for them.</param>
    /// <param name="Version">The version of the form on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, StandardFields Fields, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (form, @event) = await db.FormToEditAsync(command.EventCode, command.Version, cancellationToken);
            form.AskFor(command.Fields, @event);
            return Unit.Value;
        }
    }
}
