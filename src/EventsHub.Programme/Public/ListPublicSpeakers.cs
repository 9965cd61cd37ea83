using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>The speakers of the latest release who have a talk, sorted by name.</summary>
public static class ListPublicSpeakers
{
    public const int PageSize = 120;

    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Search">Words that must all occur in name or institution; null for all speakers.</param>
    /// <param name="Page">Page of the list, from 1.</param>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string? Search = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Speakers">One page of those found.</param>
    /// <param name="Total">Number of those found.</param>
    /// <param name="TimeZone">Time zone of the release (IANA name).</param>
    /// <param name="Release">The release shown.</param>
    public sealed record Result(IReadOnlyList<SpeakerView> Speakers, int Total, string TimeZone, ReleaseHead Release);

    internal sealed class Handler(PublishedProgramme published) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            // Kept per language, because names sort differently in each.
            var all = released.Made("speakers", () => Speaking(released));
            var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var found = all.Where(s => Array.TrueForAll(words, w => s.SearchKey.Contains(w, StringComparison.Ordinal))).ToList();
            return new(
                [.. found.Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize).Select(s => new SpeakerView(s.Id, s.Slug, s.Name.Native, s.Name.LatinIfDifferent, s.Affiliation, null))],
                found.Count, released.Event.TimeZone, released.Head);
        }

        private static List<Speaker> Speaking(ReleasedProgramme released)
        {
            var speaking = released.Content.Sessions.SelectMany(s => s.Talks).SelectMany(t => t.Speakers).Select(s => s.SpeakerId).ToHashSet();
            return [.. released.Speakers.Where(s => speaking.Contains(s.Id)).OrderBy(s => s.Name.SortKey, StringComparer.CurrentCulture).ThenBy(s => s.Id)];
        }
    }
}
