using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>Sessions and talks that a link names as favourites.</summary>
public static class ShowPublicFavourites
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Ids">Favourite ids in the format of <see cref="FavouriteLink"/>.</param>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string? Ids) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="Release">The release that the data comes from.</param>
    /// <param name="Sessions">Sessions that are favourites or contain some. A session with several talks is reduced to the favourite ones, unless it is
    /// a favourite itself.</param>
    /// <param name="Ids">Favourite ids that exist in this release, in the format of <see cref="FavouriteLink"/>.</param>
    /// <param name="Tracks">Tracks with at least one session.</param>
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
