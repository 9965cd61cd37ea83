using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>The sessions and talks that an address names as somebody's favourites.</summary>
public static class ShowPublicFavourites
{
    /// <param name="EventCode">The event.</param>
    /// <param name="Ids">Their marks, as <see cref="FavouriteLink"/> writes them.</param>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string? Ids) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="Release">Which release it is.</param>
    /// <param name="Sessions">Sessions that are favourites, or hold some; those of several talks with only the talks meant.</param>
    /// <param name="Ids">The marks that were found.</param>
    /// <param name="Tracks">Every track that has a session.</param>
    public sealed record Result(string TimeZone, ReleaseHead Release, IReadOnlyList<SessionView> Sessions, string Ids, IReadOnlyList<TrackView> Tracks);

    internal sealed class Handler(PublishedProgramme published, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var sessions = PublicSessions.Of(released, texts);
            var marks = FavouriteLink.Read(query.Ids);
            List<SessionView> found = [];
            HashSet<string> known = [];
            foreach (var session in marks.Count == 0 ? [] : sessions.All)
            {
                List<TalkView> talks = [.. session.Talks.Where(t => marks.Contains(t.FavouriteId))];
                if (marks.Contains(session.FavouriteId) || talks.Count > 0)
                {
                    found.Add(marks.Contains(session.FavouriteId) || session.IsSingleTalk ? session : session with { Talks = talks });
                    known.UnionWith(talks.Select(t => t.FavouriteId).Append(session.FavouriteId).Where(marks.Contains));
                }
            }

            return new(released.Event.TimeZone, released.Head, found, FavouriteLink.Write(known), sessions.Tracks);
        }
    }
}
