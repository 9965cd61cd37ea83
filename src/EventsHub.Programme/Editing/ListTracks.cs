using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

public static class ListTracks
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Id">Id of the track.</param>
    /// <param name="Code">Short stable name for files and URLs.</param>
    /// <param name="Input">The present values.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Sessions">Number of sessions.</param>
    public sealed record Row(Guid Id, string Code, TrackInput Input, int Version, int Sessions);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var tracks = await db.Tracks().AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Position).ThenBy(t => t.Code)
                .Select(t => new { t.Id, t.Code, t.Name, t.Colour, t.Position, t.Version, Sessions = db.Sessions().Count(s => s.TrackId == t.Id) }).ToListAsync(cancellationToken);
            return [.. tracks.Select(t => new Row(t.Id, t.Code, new() { Name = TextInput.Of(t.Name), Colour = t.Colour, Position = t.Position }, t.Version, t.Sessions))];
        }
    }
}
