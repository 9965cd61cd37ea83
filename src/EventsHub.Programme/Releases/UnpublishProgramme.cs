using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Programme.Releases;

/// <summary>Withdraws the programme from the public. Its releases are kept.</summary>
public static class UnpublishProgramme
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.HideProgrammeAsync(command.EventCode, cancellationToken);
            return Unit.Value;
        }
    }
}
