using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Documents.Images;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Conference.Setup;

public static class DownloadEventLogo
{
    [OpenToAll("It is on the public page; that of an event that is not public is found by those only who may see the event.")]
    public sealed record Query(string EventCode) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db, IAccess access) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events().WithCode(query.EventCode, cancellationToken);
            if (!@event.IsPublic && !await access.MayAsync(Permission.ViewEvent, AccessTarget.Event(query.EventCode), cancellationToken))
            {
                throw new NotFoundException("logo");
            }

            var picture = await db.LogoOfAsync(@event, cancellationToken) ?? throw new NotFoundException("logo");
            var type = PictureFile.MediaTypeOf(picture);
            return new($"{@event.Code.ToLowerInvariant()}-logo{PictureFile.ExtensionOf(type)}", type, 1, async (output, _, cancel) => await output.WriteAsync(picture, cancel));
        }
    }
}
