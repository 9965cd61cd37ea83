using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>The names of an event's speakers, to choose from.</summary>
public static class ListSpeakerNames
{
    /// <summary>More than any real event has; a list to choose from is no use beyond.</summary>
    private const int Most = 5000;

    /// <summary>Asks for the names.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <summary>A speaker to choose.</summary>
    /// <param name="Slug">Their name in addresses.</param>
    /// <param name="Name">The name, with the Latin one and the institution where there are any.</param>
    public sealed record Row(string Slug, string Name);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.Events.IdOf(query.EventCode, cancellationToken);
            var speakers = await db.Speakers.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.SearchKey).Take(Most)
                .Select(s => new { s.Slug, s.Name, s.Affiliation }).ToListAsync(cancellationToken);
            return [.. speakers.OrderBy(s => s.Name.SortKey, StringComparer.CurrentCulture).Select(s => new Row(
                s.Slug, string.Join(" · ", new[] { s.Name.Native, s.Name.LatinIfDifferent, s.Affiliation }.Where(part => !string.IsNullOrEmpty(part)))))];
        }
    }
}
