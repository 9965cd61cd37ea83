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

    /// <param name="Talk">The talk as shown in lists.</param>
    /// <param name="Subtitle">Subtitle in the current language; may be empty.</param>
    /// <param name="Paragraphs">Paragraphs of the abstract.</param>
    /// <param name="TextLanguage">Language of the texts (BCP 47), which may differ from the current one.</param>
    /// <param name="Links">Related web pages.</param>
    /// <param name="Day">Day of the programme; a session after midnight belongs to the evening before.</param>
    /// <param name="Room">The room; null when it is not known or not in a single room.</param>
    /// <param name="Track">The track; null when it has none.</param>
    /// <param name="SessionId">External id of the session.</param>
    /// <param name="SessionTitle">Title of the session; null when it consists of this talk only.</param>
    /// <param name="Chairs">The people who chair the session, in order.</param>
    /// <param name="Place">Event and venue.</param>
    /// <param name="Release">The release that the data comes from.</param>
    public sealed record Result(
        TalkView Talk, string Subtitle, IReadOnlyList<string> Paragraphs, string TextLanguage, IReadOnlyList<TalkLink> Links, DateOnly Day, RoomView? Room, TrackView? Track,
        Guid SessionId, string? SessionTitle, IReadOnlyList<SpeakerView> Chairs, PublicPlace Place, ReleaseHead Release)
    {
        /// <summary>Files of the talk, in order.</summary>
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
                content.IsSingleTalk ? null : programme.Text(session.Title), [.. content.Chairs.Select(c => c.View())], PublicPlace.Of(programme), released.Head)
            {
                Files = [.. (talk.Files ?? []).Select(f => new ShowTalk.File(f.Id, f.Name, f.MediaType, f.Length))],
            };
        }
    }
}
