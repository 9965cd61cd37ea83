using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Public;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>The people of the draft, for organisers.</summary>
public static class ListSpeakers
{
    public const int PageSize = 50;

    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, string? Search = null, int Page = 1) : IQuery<Result>, IForEvent;

    public sealed record Result(IReadOnlyList<Row> Speakers, int Total);

    /// <param name="Speaker">The speaker as shown in lists.</param>
    /// <param name="Country">ISO 3166-1 alpha-2 code.</param>
    /// <param name="Talks">Number of talks.</param>
    /// <param name="Chaired">Number of sessions chaired.</param>
    public sealed record Row(SpeakerView Speaker, string Country, int Talks, int Chaired);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var found = db.Speakers().AsNoTracking().Where(s => s.EventId == eventId);
            foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                found = found.Where(s => s.SearchKey.Contains(word));
            }

            var total = await found.CountAsync(cancellationToken);
            var page = await found.OrderBy(s => s.SearchKey).ThenBy(s => s.Id).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize)
                .Select(s => new { s.Id, s.Slug, s.Name, s.Affiliation, s.Country, Talks = db.Talks().Count(t => t.Speakers.Any(p => p.SpeakerId == s.Id)), Chaired = db.Sessions().Count(x => x.Chairs.Any(c => c.SpeakerId == s.Id)) })
                .ToListAsync(cancellationToken);
            return new([.. page.Select(s => new Row(new(s.Id, s.Slug, s.Name.Native, s.Name.LatinIfDifferent, s.Affiliation, null), s.Country, s.Talks, s.Chaired))], total);
        }
    }
}
