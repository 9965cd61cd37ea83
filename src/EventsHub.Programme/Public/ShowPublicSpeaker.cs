using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>One speaker as everybody sees them, with their talks.</summary>
public static class ShowPublicSpeaker
{
    /// <summary>Asks for a speaker by their name in addresses.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    /// <param name="Speaker">What lists show.</param>
    /// <param name="Country">ISO 3166-1 alpha-2 code; empty when not known.</param>
    /// <param name="Paragraphs">A few lines about them.</param>
    /// <param name="Talks">What they take part in, in the order of time.</param>
    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="Release">Which release it is.</param>
    public sealed record Result(SpeakerView Speaker, string Country, IReadOnlyList<string> Paragraphs, IReadOnlyList<Contribution> Talks, string TimeZone, ReleaseHead Release);

    /// <param name="Slug">Its name in addresses.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="StartsAt">When it begins (UTC).</param>
    /// <param name="Day">The day that it belongs to.</param>
    /// <param name="Room">Where.</param>
    /// <param name="Role">What the speaker does in it.</param>
    /// <param name="IsCancelled">Whether it does not take place.</param>
    /// <param name="FavouriteId">Its mark in links of favourites (<see cref="FavouriteLink"/>).</param>
    public sealed record Contribution(string Slug, string Title, DateTime? StartsAt, DateOnly Day, string? Room, string? Role, bool IsCancelled, string FavouriteId);

    internal sealed class Handler(PublishedProgramme published) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var programme = released.Content;
            var speaker = released.Snapshot.Speakers.Find(s => s.Slug == query.Slug) ?? throw new NotFoundException("speaker");
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
