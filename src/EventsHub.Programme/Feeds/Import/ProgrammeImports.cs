using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>What importing and undoing have in common.</summary>
internal static class ProgrammeImports
{
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
