using EventsHub.Kernel.Storage;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>The bytes behind the files of talks.</summary>
internal static class TalkFiles
{
    /// <summary>Deletes bytes that no talk has any more. A release or an import that can be undone may still show them, so an event that has one keeps them.</summary>
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
