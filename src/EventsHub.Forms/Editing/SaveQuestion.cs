using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Forms.Editing;

/// <summary>Adds a question to the form that is prepared for an event, or changes one.</summary>
public static class SaveQuestion
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Key">The key of the question to change; null to add one, at the end.</param>
    /// <param name="Question">The question from now on.</param>
    /// <param name="Version">The version of the form on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string? Key, Question Question, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (form, @event) = await db.FormToEditAsync(command.EventCode, command.Version, cancellationToken);
            form.Put(command.Key, command.Question, @event);
            return Unit.Value;
        }
    }
}
