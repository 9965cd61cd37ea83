using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>The most recently added talks that wait for a place, or whose session has no time yet; shown beside the quick entry.</summary>
public static class ListWaitingTalks
{
    private const int Most = 15;

    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    public sealed record Row(Guid TalkId, string Title, IReadOnlyList<string> Speakers, string? Type, int Minutes);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var talks = await db.Talks().AsNoTracking().Where(t => t.EventId == @event.Id && (t.SessionId == null || db.Sessions().Any(s => s.Id == t.SessionId && s.Starts == null)))
                .LastEnteredFirst().Take(Most)
                .Select(t => new
                {
                    t.Id,
                    t.Title,
                    t.DurationMinutes,
                    Type = db.TalkTypes().Where(y => y.Id == t.TypeId).Select(y => y.Name).FirstOrDefault(),
                    Speakers = t.Speakers.OrderBy(s => s.Position).Select(s => s.Speaker!.Name).ToList(),
                }).ToListAsync(cancellationToken);
            talks.Reverse();
            return [.. talks.Select(t => new Row(
                t.Id, t.Title.In(Languages.Current, @event.MainLanguage), [.. t.Speakers.Select(n => n.Native)], t.Type?.In(Languages.Current, @event.MainLanguage), t.DurationMinutes))];
        }
    }
}
