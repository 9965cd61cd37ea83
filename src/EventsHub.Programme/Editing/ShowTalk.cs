using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

public static class ShowTalk
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, Guid TalkId) : IQuery<Result>, IForEvent;

    /// <param name="Input">The present values.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Slug">The name in addresses.</param>
    /// <param name="SessionId">Id of the session that holds it; null while it waits for a place.</param>
    public sealed record Result(TalkInput Input, int Version, string Slug, Guid? SessionId) : IVersioned
    {
        /// <summary>Title of the talk in the current language.</summary>
        public required string Title { get; init; }

        /// <summary>Title of that session in the current language; null while it waits for a place.</summary>
        public required string? SessionTitle { get; init; }

        /// <summary>Files of the talk, in order.</summary>
        public required IReadOnlyList<File> Files { get; init; }

        public required IReadOnlyList<ProgrammeWarningView> Warnings { get; init; }
    }

    public sealed record File(Guid Id, string Name, string MediaType, int Length);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var talk = await db.Talks().AsNoTracking().Include(t => t.Speakers).ThenInclude(s => s.Speaker)
                .FirstOrDefaultAsync(t => t.Id == query.TalkId && t.EventId == @event.Id, cancellationToken) ?? throw new NotFoundException("talk");
            var type = await db.TalkTypes().Where(t => t.Id == talk.TypeId).Select(t => t.Code).FirstOrDefaultAsync(cancellationToken);
            var session = await db.Sessions().Where(s => s.Id == talk.SessionId).Select(s => s.Title).SingleOrDefaultAsync(cancellationToken);
            var warnings = talk.SessionId is null ? null : await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            return new(TalkInput.Of(talk, type), talk.Version, talk.Slug, talk.SessionId)
            {
                Title = talk.Title.In(Languages.Current, @event.MainLanguage),
                SessionTitle = session?.In(Languages.Current, @event.MainLanguage),
                Files = await db.TalkFiles().AsNoTracking().Where(f => f.TalkId == talk.Id).OrderBy(f => f.Position)
                    .Select(f => new File(f.Id, f.Name, f.MediaType, f.Length)).ToListAsync(cancellationToken),
                Warnings = warnings is null ? [] : await warnings.InWordsAboutAsync(talk.SessionId!.Value, texts, cancellationToken),
            };
        }
    }
}
