using EventsHub.Conference.Contracts;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Forms.Editing;

/// <summary>Takes a question out of the form that is prepared for an event. Answers given to it stay.</summary>
public static class RemoveQuestion
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Key">The key of the question.</param>
    /// <param name="Version">The version of the form on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Key, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (form, @event) = await db.FormToEditAsync(command.EventCode, command.Version, cancellationToken);
            form.Remove(command.Key, @event);
            return Unit.Value;
        }
    }
}
