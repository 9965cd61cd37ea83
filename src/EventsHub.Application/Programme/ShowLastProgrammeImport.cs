using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Application.Programme.Exchange;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>The import that can be undone.</summary>
public static class ShowLastProgrammeImport
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Query(string EventCode) : IQuery<Result?>, IForEvent;

    /// <summary>An import.</summary>
    /// <param name="FileName">The file that was brought in.</param>
    /// <param name="ImportedAt">When (UTC).</param>
    /// <param name="TimeZone">The zone of the event.</param>
    /// <param name="IsEditedSince">Whether the programme was changed since.</param>
    public sealed record Result(string FileName, DateTime ImportedAt, string TimeZone, bool IsEditedSince);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithCode(query.EventCode, cancellationToken);
            if (await db.ProgrammeImports.AsNoTracking().LastImportAsync(@event.Id, cancellationToken) is not { } import)
            {
                return null;
            }

            var now = await ProgrammeSnapshot.TakeAsync(db, @event.Id, cancellationToken);
            return new(import.FileName, import.ImportedAt, @event.TimeZone, !now.HashOfContent().SequenceEqual(import.AfterHash));
        }
    }
}
