using EventsHub.Kernel.Events;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Contracts;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Deletes the bytes of a file that no talk uses any more. An event with releases or undoable imports keeps them, because those may still
/// refer to them.</summary>
internal sealed class ForgetUnusedFile(EventsHubDb db) : IHandle<TalkFileRemoved>
{
    public async Task HandleAsync(TalkFileRemoved happened, CancellationToken cancellationToken)
    {
        var (eventId, contentId) = happened;
        if (await db.ProgrammeReleases().AnyAsync(r => r.EventId == eventId, cancellationToken)
            || await db.ProgrammeImports().AnyAsync(i => i.EventId == eventId, cancellationToken))
        {
            return;
        }

        await db.StoredFiles.Where(f => f.EventId == eventId && f.Id == contentId && !db.TalkFiles().Any(t => t.ContentId == f.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
