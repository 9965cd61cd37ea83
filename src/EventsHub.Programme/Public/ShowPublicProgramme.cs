using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>The programme as everybody sees it: one day, or whatever a search or choice finds on any day.</summary>
public static class ShowPublicProgramme
{
    /// <summary>Asks for a day, or searches.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Day">The day; today, else the first, when none is given. A search looks at all days unless one is given.</param>
    /// <param name="Track">Only this track.</param>
    /// <param name="Room">Only this room.</param>
    /// <param name="Search">Words that all occur in titles, abstracts, names of speakers, room or track, in any language; case and accents do not matter.</param>
    /// <param name="Type">Only this sort of talk.</param>
    /// <param name="Language">Only what is held in this language.</param>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(
        string EventCode, DateOnly? Day = null, string? Track = null, string? Room = null, string? Search = null, string? Type = null, string? Language = null) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="Release">Which release it is.</param>
    /// <param name="Days">Every day of the programme.</param>
    /// <param name="Day">The day shown; null when several are, as a search does.</param>
    /// <param name="Sessions">The sessions shown, in order.</param>
    /// <param name="Ghosts">Where sessions were before they were moved, on the days shown.</param>
    /// <param name="Rooms">Every room that has a session.</param>
    /// <param name="Tracks">Every track that has a session.</param>
    /// <param name="Types">Every sort of talk that there is.</param>
    /// <param name="Languages">Every language that something is held in (BCP 47).</param>
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
            var today = DateOnly.FromDateTime(Dates.Local(time.GetUtcNow().UtcDateTime, released.Event.TimeZone));
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
