using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Events;

/// <summary>The event's file, from which it can be made again elsewhere.</summary>
public static class ExportEvent
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken) =>
            (await EventFile.ReadAsync(db, await db.Events.AsNoTracking().WithOffer().WithCode(query.EventCode, cancellationToken), cancellationToken)).Write();
    }
}
