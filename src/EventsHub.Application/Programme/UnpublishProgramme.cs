using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;

namespace EventsHub.Application.Programme;

/// <summary>Takes the programme of an event back from the public.</summary>
public static class UnpublishProgramme
{
    /// <summary>Which event.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events.WithCode(command.EventCode, cancellationToken);
            @event.ProgrammePublishedAt = null;
            return Unit.Value;
        }
    }
}
