using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>Who speaks at an event, by name.</summary>
public static class ListPublicSpeakers
{
    /// <summary>How many are on one page.</summary>
    public const int PageSize = 120;

    /// <summary>Asks for a page of speakers.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Search">Words that all occur in name or institution.</param>
    /// <param name="Page">The page, from 1.</param>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string? Search = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <summary>A page of speakers.</summary>
    /// <param name="Speakers">Those on the page.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Result(IReadOnlyList<SpeakerView> Speakers, int Total);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.WithPublishedProgrammeAsync(query.EventCode, cancellationToken);
            var found = db.Speakers.AsNoTracking()
                .Where(s => s.EventId == @event.Id && db.Talks.Any(t => t.EventId == @event.Id && t.Speakers.Any(p => p.SpeakerId == s.Id)));
            foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                found = found.Where(s => s.SearchKey.Contains(word));
            }

            // Names sort by the reader's language, which no database does alike; they are few and short enough to be sorted here.
            var names = await found.Select(s => new { s.Id, s.Slug, s.Name, s.Affiliation }).ToListAsync(cancellationToken);
            var page = names.OrderBy(s => s.Name.SortKey, StringComparer.CurrentCulture).ThenBy(s => s.Id)
                .Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize);
            return new([.. page.Select(s => new SpeakerView(s.Id, s.Slug, s.Name.Native, s.Name.LatinIfDifferent, s.Affiliation, null))], names.Count);
        }
    }
}
