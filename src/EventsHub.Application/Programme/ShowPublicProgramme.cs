using EventsHub.Application.Pipeline;
using EventsHub.Domain.Common;
using MediatR;

namespace EventsHub.Application.Programme;

/// <summary>The programme as everybody sees it: one day, or whatever a search finds on any day.</summary>
public static class ShowPublicProgramme
{
    /// <summary>Asks for a day, or searches.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Day">The day; today, else the first, when none is given.</param>
    /// <param name="Track">Only this track.</param>
    /// <param name="Room">Only this room.</param>
    /// <param name="Search">Words that all occur; case and accents do not matter.</param>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, DateOnly? Day = null, string? Track = null, string? Room = null, string? Search = null) : IQuery<Result>, IForEvent;

    /// <summary>What is shown.</summary>
    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="Days">Every day of the programme.</param>
    /// <param name="Day">The day shown; null when several are, as a search does.</param>
    /// <param name="Sessions">The sessions shown, in order.</param>
    /// <param name="Rooms">Every room that has a session.</param>
    /// <param name="Tracks">Every track that has a session.</param>
    public sealed record Result(
        string TimeZone, IReadOnlyList<DateOnly> Days, DateOnly? Day, IReadOnlyList<SessionView> Sessions, IReadOnlyList<RoomView> Rooms, IReadOnlyList<TrackView> Tracks);

    internal sealed class Handler(PublishedProgramme published, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var (@event, programme) = (released.Event, released.Content);
            var all = released.Made("sessions", () => programme.SessionViews().Where(s => s.StartsAt is not null).ToList());
            List<DateOnly> days = [.. all.Select(s => s.Day).Distinct().Order()];
            var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isSearch = words.Length > 0;

            var day = isSearch ? null : DayToShow(query.Day, days, DateOnly.FromDateTime(Dates.Local(time.GetUtcNow().UtcDateTime, @event.TimeZone)));
            var shown = all
                .Where(s => isSearch || s.Day == day)
                .Where(s => string.IsNullOrEmpty(query.Track) || s.Track?.Code == query.Track)
                .Where(s => string.IsNullOrEmpty(query.Room) || s.Room?.Code == query.Room)
                .Where(s => !isSearch || s.SearchKey() is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
            var rooms = all.Select(s => s.Room?.Id).ToHashSet();
            var tracks = all.Select(s => s.Track?.Id).ToHashSet();
            return new(@event.TimeZone, days, day, [.. shown], [.. programme.RoomViews().Where(r => rooms.Contains(r.Id))], [.. programme.TrackViews().Where(t => tracks.Contains(t.Id))]);
        }

        private static DateOnly? DayToShow(DateOnly? asked, List<DateOnly> days, DateOnly today) =>
            asked is { } day && days.Contains(day) ? day : days.Contains(today) ? today : days.Count > 0 ? days[0] : null;
    }
}
