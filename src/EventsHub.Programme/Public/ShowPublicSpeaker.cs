using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>One person of the latest release with their talks and the sessions that they chair.</summary>
public static class ShowPublicSpeaker
{
    /// <summary><c>Slug</c> is the speaker's name in URLs.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    /// <param name="Speaker">The speaker as shown in lists.</param>
    /// <param name="Country">ISO 3166-1 alpha-2 code; empty when not known.</param>
    /// <param name="Paragraphs">Biography in the current language.</param>
    /// <param name="Talks">Their talks, sorted by time.</param>
    /// <param name="Chaired">The sessions that they chair, sorted by time.</param>
    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="Release">The release that the data comes from.</param>
    public sealed record Result(SpeakerView Speaker, string Country, IReadOnlyList<string> Paragraphs, IReadOnlyList<Contribution> Talks, IReadOnlyList<ChairedSession> Chaired, string TimeZone, ReleaseHead Release);

    /// <param name="Slug">Name of the talk in URLs.</param>
    /// <param name="Title">Title of the talk in the current language.</param>
    /// <param name="StartsAt">Start (UTC); null while it has no time.</param>
    /// <param name="Day">Day of the programme; a session after midnight belongs to the evening before.</param>
    /// <param name="Room">The room; null when it is not known or not in a single room.</param>
    /// <param name="Role">Role of the speaker if other than speaking; null otherwise.</param>
    /// <param name="IsCancelled">True when it has been cancelled.</param>
    /// <param name="FavouriteId">Short id in links to favourites (see <see cref="FavouriteLink"/>).</param>
    public sealed record Contribution(string Slug, string Title, DateTime? StartsAt, DateOnly Day, string? Room, string? Role, bool IsCancelled, string FavouriteId);

    /// <param name="Id">External id of the session, by which its page is found.</param>
    /// <param name="Title">Title in the current language.</param>
    /// <param name="StartsAt">Start (UTC); null while it has no time.</param>
    /// <param name="Day">Day of the programme; a session after midnight belongs to the evening before.</param>
    /// <param name="Room">The room; null when it is not known or not in a single room.</param>
    /// <param name="IsCancelled">True when it has been cancelled.</param>
    public sealed record ChairedSession(Guid Id, string Title, DateTime? StartsAt, DateOnly Day, string? Room, bool IsCancelled);

    internal sealed class Handler(PublishedProgramme published) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var programme = released.Content;
            var speaker = released.Speakers.FirstOrDefault(s => s.Slug == query.Slug) ?? throw new NotFoundException("speaker");
            var contributions =
                from content in programme.Sessions
                from talk in content.Talks
                let part = talk.Speakers.FirstOrDefault(p => p.SpeakerId == speaker.Id)
                where part is not null
                orderby talk.StartsAt ?? DateTime.MaxValue
                select new Contribution(talk.Slug, programme.Text(talk.Title), talk.StartsAt, content.Session.Day,
                    RoomOf(content), part.Role, talk.IsCancelled(content.Session), FavouriteLink.FavouriteIdOf(talk.ExternalId));
            var chaired =
                from content in programme.Sessions
                where content.Chairs.Any(c => c.SpeakerId == speaker.Id)
                orderby content.StartsAt ?? DateTime.MaxValue
                select new ChairedSession(
                    content.Session.ExternalId, programme.Text(content.Session.Title), content.StartsAt, content.Session.Day, RoomOf(content), content.Session.Status == ProgrammeStatus.Cancelled);
            List<Contribution> talks = [.. contributions];
            List<ChairedSession> sessions = [.. chaired];
            return talks.Count + sessions.Count == 0 ? throw new NotFoundException("speaker") : new(
                new(speaker.Id, speaker.Slug, speaker.Name.Native, speaker.Name.LatinIfDifferent, speaker.Affiliation, null), speaker.Country,
                programme.Text(speaker.Biography).Split("\n\n", StringSplitOptions.RemoveEmptyEntries), talks, sessions, released.Event.TimeZone, released.Head);

            string? RoomOf(SessionContent content) => programme.Room(content.Session.RoomId) is { } room ? programme.Text(room.Name) : null;
        }
    }
}
