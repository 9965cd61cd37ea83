using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

public static class ListTalkTypes
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Id">Id of the type.</param>
    /// <param name="Code">Short stable name for files and URLs.</param>
    /// <param name="Name">The name, in the current language.</param>
    /// <param name="Input">The present values.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Talks">Number of talks.</param>
    public sealed record Row(Guid Id, string Code, string Name, TalkTypeInput Input, int Version, int Talks);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var types = await db.TalkTypes().AsNoTracking().Where(t => t.EventId == @event.Id).OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken);
            var talks = await db.Talks().Where(t => t.EventId == @event.Id && t.TypeId != null).GroupBy(t => t.TypeId!.Value)
                .Select(t => new { t.Key, Count = t.Count() }).ToDictionaryAsync(t => t.Key, t => t.Count, cancellationToken);
            return [.. types.Select(t => new Row(t.Id, t.Code, t.Name.In(Languages.Current, @event.MainLanguage), t.ToInput(), t.Version, talks.GetValueOrDefault(t.Id)))];
        }
    }
}
