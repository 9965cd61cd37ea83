using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.Programme.Editing;

/// <summary>All sessions by day and title, for choosing the session of a talk.</summary>
public static class ListSessionNames
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Id">Id of the session.</param>
    /// <param name="Day">Day of the programme.</param>
    /// <param name="Name">Start time and title.</param>
    public sealed record Row(Guid Id, DateOnly Day, string Name);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        private const int LongestTitle = 70;

        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var sessions = await db.Sessions().AsNoTracking().Where(s => s.EventId == @event.Id).Select(s => new { s.Id, s.Day, s.Starts, s.Title }).ToListAsync(cancellationToken);
            return [.. sessions.OrderBy(s => s.Day).ThenBy(s => s.Starts ?? LocalDateTime.MaxIsoValue).ThenBy(s => s.Id).Select(s => new Row(
                s.Id, s.Day, $"{(s.Starts is { } start ? Dates.Time(start) : "–")} {Shortened(s.Title.In(Languages.Current, @event.MainLanguage))}"))];
        }

        private static string Shortened(string title) => title.Length > LongestTitle ? title[..LongestTitle] + "…" : title;
    }
}
