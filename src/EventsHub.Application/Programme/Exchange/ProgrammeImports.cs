using EventsHub.Application.Data;
using EventsHub.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>What importing and undoing have in common.</summary>
internal static class ProgrammeImports
{
    /// <summary>Makes others who bring in or undo a programme of this event wait until this transaction is over; they then find what it stored.</summary>
    public static Task HoldProgrammeAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken) =>
        db.Events.Where(e => e.Id == eventId).ExecuteUpdateAsync(e => e.SetProperty(x => x.Version, x => x.Version), cancellationToken);

    /// <summary>The import that would be undone next; null when there is none.</summary>
    public static Task<ProgrammeImport?> LastImportAsync(this IQueryable<ProgrammeImport> imports, Guid eventId, CancellationToken cancellationToken) =>
        imports.Where(i => i.EventId == eventId && i.UndoneAt == null).OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A hash over what a snapshot says, without how often it was saved: undoing saves once more.</summary>
    public static byte[] HashOfContent(this ProgrammeSnapshot snapshot)
    {
        snapshot.Sessions.ForEach(s => s.Version = 0);
        return snapshot.Hash();
    }
}
