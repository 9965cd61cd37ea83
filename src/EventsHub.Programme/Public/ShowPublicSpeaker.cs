using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>One speaker of the latest release with their talks.</summary>
public static class ShowPublicSpeaker
{
    /// <summary><c>Slug</c> is the speaker's name in URLs.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    /// <param name="Speaker">The speaker as shown in lists.</param>
    /// <param name="Country">ISO 3166-1 alpha-2 code; empty when not known.</param>
    /// <param name="Paragraphs">Biography in the current language.</param>
    /// <param name="Talks">Their talks, sorted by time.</param>
    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="Release">The release that the data comes from.</param>
    public sealed record Result(SpeakerView Speaker, string Country, IReadOnlyList<string> Paragraphs, IReadOnlyList<Contribution> Talks, string TimeZone, ReleaseHead Release);

    /// <param name="Slug">Name of the talk in URLs.</param>
    /// <param name="Title">Title of the talk in the current language.</param>
    /// <param name="StartsAt">Start (UTC); null while it has no time.</param>
    /// <param name="Day">Day of the programme; a session after midnight belongs to the evening before.</param>
    /// <param name="Room">The room; null when it is not known or not in a single room.</param>
    /// <param name="Role">Role of the speaker if other than speaking; null otherwise.</param>
    /// <param name="IsCancelled">True when it has been cancelled.</param>
    /// <param name="FavouriteId">Short id in links to favourites (see <see cref="FavouriteLink"/>).</param>
    public sealed record Contribution(string Slug, string Title, DateTime? StartsAt, DateOnly Day, string? Room, string? Role, bool IsCancelled, string FavouriteId);

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
                    programme.Room(content.Session.RoomId) is { } room ? programme.Text(room.Name) : null, part.Role, talk.IsCancelled(content.Session), FavouriteLink.FavouriteIdOf(talk.ExternalId));
            List<Contribution> talks = [.. contributions];
            return talks.Count == 0 ? throw new NotFoundException("speaker") : new(
                new(speaker.Id, speaker.Slug, speaker.Name.Native, speaker.Name.LatinIfDifferent, speaker.Affiliation, null), speaker.Country,
                programme.Text(speaker.Biography).Split("\n\n", StringSplitOptions.RemoveEmptyEntries), talks, released.Event.TimeZone, released.Head);
        }
    }
}
