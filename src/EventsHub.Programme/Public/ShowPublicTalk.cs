using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

public static class ShowPublicTalk
{
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    /// <param name="Talk">What lists show.</param>
    /// <param name="Subtitle">The line under the title.</param>
    /// <param name="Paragraphs">What it is about.</param>
    /// <param name="TextLanguage">The language of the texts (BCP 47).</param>
    /// <param name="Links">Pages that belong to it.</param>
    /// <param name="Day">The day that it belongs to.</param>
    /// <param name="Room">Where.</param>
    /// <param name="Track">Its theme.</param>
    /// <param name="SessionId">The external identity of its session.</param>
    /// <param name="SessionTitle">The session that it is part of; null when it is one by itself.</param>
    /// <param name="Chair">Who leads that session.</param>
    /// <param name="Place">The event and its venue.</param>
    /// <param name="Release">Which release it is.</param>
    public sealed record Result(
        TalkView Talk, string Subtitle, IReadOnlyList<string> Paragraphs, string TextLanguage, IReadOnlyList<TalkLink> Links, DateOnly Day, RoomView? Room, TrackView? Track,
        Guid SessionId, string? SessionTitle, string? Chair, PublicPlace Place, ReleaseHead Release)
    {
        /// <summary>Files that belong to it, by the ids that they are handed out by.</summary>
        public required IReadOnlyList<ShowTalk.File> Files { get; init; }
    }

    internal sealed class Handler(PublishedProgramme published, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var (content, talk) = released.Talk(query.Slug) ?? throw new NotFoundException("talk");
            var (@event, programme, session) = (released.Event, released.Content, content.Session);
            var view = PublicSessions.Of(released, texts).With(talk, talk.View(programme, session));
            return new(
                view, programme.Text(talk.Subtitle), programme.Text(talk.Abstract!).Split("\n\n", StringSplitOptions.RemoveEmptyEntries),
                talk.Title.All.FirstOrDefault(t => t.Value == view.Title).Key ?? @event.MainLanguage, talk.Links!, session.Day,
                programme.Room(session.RoomId)?.View(@event), programme.Track(session.TrackId)?.View(@event), session.ExternalId,
                content.IsSingleTalk ? null : programme.Text(session.Title), session.Chair, PublicPlace.Of(programme), released.Head)
            {
                Files = [.. (talk.Files ?? []).Select(f => new ShowTalk.File(f.Id, f.Name, f.MediaType, f.Length))],
            };
        }
    }
}
