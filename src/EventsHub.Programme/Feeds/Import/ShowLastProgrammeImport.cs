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

    /// <param name="FileName">Name of the imported file.</param>
    /// <param name="ImportedAt">Time of the import (UTC).</param>
    /// <param name="TimeZone">Time zone of the event (IANA name).</param>
    /// <param name="IsEditedSince">True when the programme was edited after the import; undoing it would lose these edits.</param>
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

            var now = await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken);
            return new(import.FileName, import.ImportedAt, @event.TimeZone, !now.Hash().SequenceEqual(import.AfterHash));
        }
    }
}
