using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Downloads a file of a talk. Organisers can always do so, everybody else once the file is part of a release.</summary>
public static class DownloadTalkFile
{
    [OpenToAll("What is not released is found by those only who may see the event.")]
    public sealed record Query(string EventCode, Guid FileId) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db, IAccess access, PublishedProgramme published) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var file = await (
                from f in db.TalkFiles().AsNoTracking()
                join t in db.Talks() on f.TalkId equals t.Id
                where f.Id == query.FileId && t.EventId == @event.Id
                select f).FirstOrDefaultAsync(cancellationToken);
            if (file is null || !await access.MayAsync(Permission.ViewEvent, AccessTarget.Event(query.EventCode), cancellationToken))
            {
                // A file that was removed from its talk after a release remains part of that release.
                var released = await published.OfAsync(query.EventCode, cancellationToken);
                file = released.Content.Sessions.SelectMany(s => s.Talks).SelectMany(t => t.Files ?? []).FirstOrDefault(f => f.Id == query.FileId);
            }

            var contentId = file?.ContentId ?? throw new NotFoundException("file");
            var content = await db.StoredFiles.AsNoTracking().Where(f => f.Id == contentId).Select(f => f.Content).SingleAsync(cancellationToken);
            return new(file.Name, file.MediaType, 1, async (output, _, cancel) => await output.WriteAsync(content, cancel));
        }
    }
}
