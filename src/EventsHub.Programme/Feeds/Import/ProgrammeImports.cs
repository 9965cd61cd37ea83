using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

internal static class ProgrammeImports
{
    /// <summary>The most recent import that has not been undone; null when there is none.</summary>
    public static Task<ProgrammeImport?> LastImportAsync(this IQueryable<ProgrammeImport> imports, Guid eventId, CancellationToken cancellationToken) =>
        imports.Where(i => i.EventId == eventId && i.UndoneAt == null).OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Hash of a programme without the version numbers of its sessions, which rise with every save, including an undo.</summary>
    public static byte[] HashOfContent(this ProgrammeSnapshot snapshot)
    {
        snapshot.Sessions.ForEach(s => s.Version = 0);
        return snapshot.Hash();
    }
}
