using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Removes a file from a talk. Releases that contain it keep it.</summary>
public static class RemoveTalkFile
{
    /// <summary>Returns the id of the talk that the file belonged to. The version is that of the talk.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid FileId, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().Include(t => t.Files).FirstOrDefaultAsync(t => t.EventId == eventId && t.Files.Any(f => f.Id == command.FileId), cancellationToken) ?? throw new NotFoundException("file");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            talk.Remove(talk.Files.First(f => f.Id == command.FileId));
            return talk.Id;
        }
    }
}
