using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Brings a programme in from a file, or says what that would do. The same file twice changes nothing the second time, what is pinned stays, and
/// the import can be undone. What the public sees is not touched.</summary>
public static class ImportProgramme
{
    public const int MaxBytes = 20 * 1024 * 1024;

    // How many imports are kept to be undone.
    private const int UndoableImports = 10;

    /// <param name="EventCode">The event.</param>
    /// <param name="File">What the file holds: frab XML, c3voc or pretalx JSON, XLSX or CSV; recognised by its content.</param>
    /// <param name="DryRun">Only say what would happen.</param>
    /// <param name="RemoveMissing">Take out what the file does not have.</param>
    /// <param name="OnEventDates">Move the programme by whole days, so that its first day is the event's.</param>
    /// <param name="FileName">What the file is called, to name the import by.</param>
    /// <param name="Table">How the columns of a table are meant; null for what their labels tell.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(
        string EventCode, byte[] File, bool DryRun = false, bool RemoveMissing = false, bool OnEventDates = false, string? FileName = null, TableSettings? Table = null)
        : ICommand<ImportReport>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.File).NotEmpty().WithMessage(_ => texts["Choose a file that is not empty."]);
            RuleFor(c => c.File).Must(f => f is null || f.Length <= MaxBytes).WithMessage(_ => texts["The file is larger than {0} MB. Export the programme without pictures and attachments.", MaxBytes / 1024 / 1024]);
        }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time, ICurrentUser user) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var feed = FeedFile.Read(command.File, command.Table, texts);
            var id = await db.EventIdAsync(command.EventCode, cancellationToken);
            if (!command.DryRun)
            {
                await db.HoldEventAsync(id, cancellationToken);
            }

            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Rooms, cancellationToken);
            var into = new MergeInto(
                @event,
                await db.Sessions().Where(s => s.EventId == id).Include(s => s.Talks).ThenInclude(t => t.Speakers).AsSplitQuery().ToListAsync(cancellationToken),
                await db.Tracks().Where(t => t.EventId == id).ToListAsync(cancellationToken),
                await db.TalkTypes().Where(t => t.EventId == id).ToListAsync(cancellationToken),
                await db.Speakers().Where(s => s.EventId == id).ToListAsync(cancellationToken));
            var merge = new FeedMerge(feed, into, command.OnEventDates, texts);
            var report = merge.Run(command.RemoveMissing, command.DryRun);
            if (command.DryRun)
            {
                // The unit of work saves what is tracked: after a dry run that is nothing.
                db.ChangeTracker.Clear();
                return report;
            }

            Track(merge);
            if (db.ChangeTracker.HasChanges())
            {
                await SaveAsync(id, CleanText.Line(command.FileName) is { Length: > 0 } name ? name : feed.Format.ToString(), cancellationToken);
            }

            return report;
        }

        private void Track(FeedMerge merge)
        {
            // A talk that changes its session is whole again only once both sessions are tracked.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRooms(merge.CreatedRooms);
            db.Tracks().AddRange(merge.CreatedTracks);
            db.TalkTypes().AddRange(merge.CreatedTypes);
            db.Speakers().AddRange(merge.CreatedSpeakers);
            db.Sessions().AddRange(merge.Created);
            db.ChangeTracker.DetectChanges();
            db.Sessions().RemoveRange(merge.Removed);
            db.Talks().RemoveRange(merge.RemovedTalks);
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        private async Task SaveAsync(Guid eventId, string fileName, CancellationToken cancellationToken)
        {
            var import = new ProgrammeImport
            {
                EventId = eventId,
                ImportedAt = time.GetUtcNow().UtcDateTime,
                ImportedBy = user.Id,
                FileName = fileName.Length > 200 ? fileName[..200] : fileName,
                // Nothing is saved yet, so that what is stored is still what was before.
                Before = (await ProgrammeSnapshot.TakeAsync(db, eventId, cancellationToken)).ToBytes(),
            };
            db.ProgrammeImports().Add(import);
            await db.SaveChangesAsync(cancellationToken);
            import.AfterHash = (await ProgrammeSnapshot.TakeAsync(db, eventId, cancellationToken)).HashOfContent();
            var old = await db.ProgrammeImports().Where(i => i.EventId == eventId).OrderByDescending(i => i.ImportedAt).Skip(UndoableImports).Select(i => i.Id).ToListAsync(cancellationToken);
            await db.ProgrammeImports().Where(i => old.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
