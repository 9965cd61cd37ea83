using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>What takes place now and what begins next.</summary>
public static class ShowPublicNow
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(90);

    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="Release">The release that the data comes from.</param>
    /// <param name="At">The present time (UTC), without seconds.</param>
    /// <param name="Now">Sessions that have begun and not ended.</param>
    /// <param name="Next">Sessions that begin within 90 minutes; if there are none, those with the earliest start after now.</param>
    /// <param name="Tracks">Tracks with at least one session.</param>
    public sealed record Result(string TimeZone, ReleaseHead Release, DateTime At, IReadOnlyList<SessionView> Now, IReadOnlyList<SessionView> Next, IReadOnlyList<TrackView> Tracks);

    internal sealed class Handler(PublishedProgramme published, TimeProvider time, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var sessions = PublicSessions.Of(released, texts);
            var now = time.GetUtcNow().UtcDateTime;
            var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
            List<SessionView> later = [.. sessions.All.Where(s => s.StartsAt > at).OrderBy(s => s.StartsAt)];
            List<SessionView> soon = [.. later.TakeWhile(s => s.StartsAt <= at + Soon)];
            return new(
                released.Event.TimeZone, released.Head, at, [.. sessions.All.Where(s => s.StartsAt <= at && at < s.EndsAt)],
                soon.Count > 0 ? soon : [.. later.TakeWhile(s => s.StartsAt == later[0].StartsAt)], sessions.Tracks);
        }
    }
}
