using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

internal static class ProgrammeImports
{
    /// <summary>The most recent import that has not been undone; null when there is none.</summary>
    public static Task<ProgrammeImport?> LastImportAsync(this IQueryable<ProgrammeImport> imports, Guid eventId, CancellationToken cancellationToken) =>
        imports.Where(i => i.EventId == eventId && i.UndoneAt == null).OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).FirstOrDefaultAsync(cancellationToken);
}
