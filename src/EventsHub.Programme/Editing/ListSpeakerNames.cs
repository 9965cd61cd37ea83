using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Suggestions while typing: speakers with words in name or institution that begin with what was typed.</summary>
public static class ListSpeakerNames
{
    private const int Most = 8;

    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, string? Search) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Slug">Name of the speaker in URLs.</param>
    /// <param name="Name">Name, Latin name and institution, as far as known.</param>
    /// <param name="Written">Text to insert into a list of names; unambiguous even if several speakers share the name.</param>
    public sealed record Row(string Slug, string Name, string Written);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var found = db.Speakers().AsNoTracking().Where(s => s.EventId == eventId);
            foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            {
                found = found.Where(s => s.SearchKey.StartsWith(word) || s.SearchKey.Contains(" " + word));
            }

            var speakers = await found.OrderBy(s => s.SearchKey).ThenBy(s => s.Id).Take(Most).Select(s => new { s.Slug, s.Name, s.Affiliation }).ToListAsync(cancellationToken);
            return [.. speakers.Select(s => new Row(s.Slug, SpeakerNames.Label(s.Name, s.Affiliation),
                speakers.Count(other => other.Name.Native == s.Name.Native) > 1 || s.Name.Native.IndexOfAny(SpeakerNames.Separators) >= 0 ? SpeakerNames.Written(s.Name, s.Slug) : s.Name.Native))];
        }
    }
}
