using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Deletes a talk type. Its talks stay, without a type.</summary>
public static class DeleteTalkType
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TypeId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var type = await db.TalkTypes().FirstOrDefaultAsync(t => t.Id == command.TypeId && t.EventId == eventId, cancellationToken) ?? throw new NotFoundException("talk type");
            StaleException.ThrowIfOther(command.Version, type.Version);
            var talks = await db.Talks().Where(t => t.TypeId == type.Id).Select(t => t.Id).ToListAsync(cancellationToken);
            await db.Talks().Where(t => t.TypeId == type.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.TypeId, (Guid?)null).RaiseVersion(), cancellationToken);
            talks.ForEach(talk => db.Raise(new TalkChanged(eventId, talk)));
            db.TalkTypes().Remove(type);
            return Unit.Value;
        }
    }
}
