using EventsHub.Kernel.Storage;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

internal static class TalkFiles
{
    /// <summary>Deletes the bytes of files that no talk uses any more. An event with releases or undoable imports keeps them, because those may still
    /// refer to them.</summary>
    public static async Task ForgetUnusedFilesAsync(this EventsHubDb db, Guid eventId, IReadOnlyCollection<Guid> contents, CancellationToken cancellationToken)
    {
        if (contents.Count == 0 || await db.ProgrammeReleases().AnyAsync(r => r.EventId == eventId, cancellationToken)
            || await db.ProgrammeImports().AnyAsync(i => i.EventId == eventId, cancellationToken))
        {
            return;
        }

        await db.StoredFiles.Where(f => f.EventId == eventId && contents.Contains(f.Id) && !db.TalkFiles().Any(t => t.ContentId == f.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
