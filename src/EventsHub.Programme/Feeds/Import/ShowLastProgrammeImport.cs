using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

public static class ShowLastProgrammeImport
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Query(string EventCode) : IQuery<Result?>, IForEvent;

    /// <param name="FileName">The file that was brought in.</param>
    /// <param name="ImportedAt">When (UTC).</param>
    /// <param name="TimeZone">The zone of the event.</param>
    /// <param name="IsEditedSince">Whether the programme was changed since.</param>
    public sealed record Result(string FileName, DateTime ImportedAt, string TimeZone, bool IsEditedSince);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            if (await db.ProgrammeImports().AsNoTracking().LastImportAsync(@event.Id, cancellationToken) is not { } import)
            {
                return null;
            }

            var now = await ProgrammeSnapshot.TakeAsync(db, @event.Id, cancellationToken);
            return new(import.FileName, import.ImportedAt, @event.TimeZone, !now.HashOfContent().SequenceEqual(import.AfterHash));
        }
    }
}
