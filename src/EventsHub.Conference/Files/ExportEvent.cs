using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Files;

/// <summary>Writes an event as a file, from which the same event can be created elsewhere.</summary>
public static class ExportEvent
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventFileParts parts) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken) =>
            (await parts.ReadAsync(await db.Events().AsNoTracking().WithOffer().WithCode(query.EventCode, cancellationToken), cancellationToken)).Write();
    }
}
