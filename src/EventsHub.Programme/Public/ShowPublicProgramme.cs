using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>The public programme: one day, or the results of a search on any day.</summary>
public static class ShowPublicProgramme
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Day">The day; null for today or, outside the event, the first day. A search covers all days unless a day is given.</param>
    /// <param name="Track">Code of a track; null for all.</param>
    /// <param name="Room">Code of a room; null for all.</param>
    /// <param name="Search">Words that must all occur in titles, abstracts, names of speakers, room or track, in any language; case and accents do not
    /// matter.</param>
    /// <param name="Type">Code of a talk type or kind; null for all.</param>
    /// <param name="Language">Language in which talks are held (BCP 47); null for all.</param>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(
        string EventCode, DateOnly? Day = null, string? Track = null, string? Room = null, string? Search = null, string? Type = null, string? Language = null) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="Release">The release that the data comes from.</param>
    /// <param name="Days">All days of the programme.</param>
    /// <param name="Day">The day shown; null for search results, which may be from several days, and when the programme is empty.</param>
    /// <param name="Sessions">The sessions found, in order.</param>
    /// <param name="Ghosts">Places on these days from which the release moved sessions.</param>
    /// <param name="Rooms">Rooms with at least one session.</param>
    /// <param name="Tracks">Tracks with at least one session.</param>
    /// <param name="Types">Talk types and kinds that occur, for the filter.</param>
    /// <param name="Languages">Languages in which talks are held (BCP 47), for the filter.</param>
    public sealed record Result(
        string TimeZone, ReleaseHead Release, IReadOnlyList<DateOnly> Days, DateOnly? Day, IReadOnlyList<SessionView> Sessions, IReadOnlyList<GhostView> Ghosts,
        IReadOnlyList<RoomView> Rooms, IReadOnlyList<TrackView> Tracks, IReadOnlyList<TypeView> Types, IReadOnlyList<string> Languages);

    internal sealed class Handler(PublishedProgramme published, TimeProvider time, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var sessions = PublicSessions.Of(released, texts);
            var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isSearch = words.Length > 0;
            var today = EventTime.Day(time.GetUtcNow().UtcDateTime, released.Event.TimeZone);
            var day = query.Day is { } asked && sessions.Days.Contains(asked) ? asked : isSearch ? null : DayToShow(sessions.Days, today);

            IEnumerable<SessionView> shown = day is { } one ? sessions.ByDay[one] : sessions.All;
            if (!string.IsNullOrEmpty(query.Track))
            {
                shown = shown.Where(s => s.Track?.Code == query.Track);
            }

            if (!string.IsNullOrEmpty(query.Room))
            {
                shown = shown.Where(s => s.Room?.Code == query.Room);
            }

            if (!string.IsNullOrEmpty(query.Type))
            {
                shown = shown.Where(s => sessions.TypesOf(released.Session(s.ExternalId)!).Contains(query.Type));
            }

            if (!string.IsNullOrEmpty(query.Language))
            {
                shown = shown.Where(s => s.Talks.Any(t => t.Languages.Contains(query.Language)));
            }

            if (isSearch)
            {
                shown = shown.Where(s => released.SearchKeyOf(s.ExternalId) is var key && Array.TrueForAll(words, w => key.Contains(w, StringComparison.Ordinal)));
            }

            var isWhole = !isSearch && string.IsNullOrEmpty(query.Track + query.Room + query.Type + query.Language);
            return new(
                released.Event.TimeZone, released.Head, sessions.Days, day, [.. shown], isWhole ? [.. sessions.Ghosts.Where(g => day is null || g.Day == day)] : [],
                sessions.Rooms, sessions.Tracks, sessions.Types, sessions.Languages);
        }

        private static DateOnly? DayToShow(IReadOnlyList<DateOnly> days, DateOnly today) => days.Contains(today) ? today : days.Count > 0 ? days[0] : null;
    }
}
