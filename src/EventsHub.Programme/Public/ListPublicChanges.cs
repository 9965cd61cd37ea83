using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>What each release changed, for everybody.</summary>
public static class ListPublicChanges
{
    public const int Most = 20;

    /// <summary>Returns the most recent releases, latest first.</summary>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="Releases">Recent releases, latest first.</param>
    public sealed record Result(string TimeZone, IReadOnlyList<Release> Releases);

    /// <param name="Id">Id of the release.</param>
    /// <param name="Number">Number of the release; the first release of an event is 1.</param>
    /// <param name="Version">Name of the release, such as "1.2".</param>
    /// <param name="Note">Remarks of the organisers in the current language; "" for none.</param>
    /// <param name="ReleasedAt">Time of the release (UTC).</param>
    /// <param name="Days">Changes against the previous release by day; empty for the first release.</param>
    public sealed record Release(Guid Id, int Number, string Version, string Note, DateTime ReleasedAt, IReadOnlyList<ReleaseDay> Days);

    internal sealed class Handler(PublishedProgramme published, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var notes = await published.NotesAsync(released.Event.Id, Most, cancellationToken);
            List<Release> releases = [];
            foreach (var (head, note) in notes)
            {
                releases.Add(new(
                    head.Id, head.Number, head.Version, note.In(Languages.Current, released.Event.MainLanguage), head.ReleasedAt,
                    head.Number == 1 ? [] : await published.ChangesAsync(released, head, texts, cancellationToken)));
            }

            return new(released.Event.TimeZone, releases);
        }
    }
}
