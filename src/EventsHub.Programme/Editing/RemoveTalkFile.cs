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
    /// <summary>Returns the id of the talk that the file belonged to.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid FileId) : ICommand<Guid>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var file = await db.TalkFiles().FirstOrDefaultAsync(f => f.Id == command.FileId && db.Talks().Any(t => t.Id == f.TalkId && t.EventId == eventId), cancellationToken)
                ?? throw new NotFoundException("file");
            db.TalkFiles().Remove(file);
            await db.SaveChangesAsync(cancellationToken);
            await db.ForgetUnusedFilesAsync(eventId, [file.ContentId], cancellationToken);
            return file.TalkId;
        }
    }
}
