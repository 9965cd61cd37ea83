using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>What became different with each release, for everybody.</summary>
public static class ListPublicChanges
{
    public const int Most = 20;

    /// <summary>Asks for the latest releases with their changes, the latest first.</summary>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="Releases">Each with what it changed against the one before.</param>
    public sealed record Result(string TimeZone, IReadOnlyList<Release> Releases);

    /// <param name="Id">The release.</param>
    /// <param name="Number">Its place among the releases of the event, from 1.</param>
    /// <param name="Version">What it is called.</param>
    /// <param name="Note">What the organisers say about it, in the language spoken now.</param>
    /// <param name="ReleasedAt">When (UTC).</param>
    /// <param name="Days">What it changed, by day; nothing for the first.</param>
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
