using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Feeds.Words;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Imports a programme from a file into the draft, or reports what that would change. Importing the same file again changes nothing, pinned
/// parts stay, and the import can be undone. The published programme is not affected.</summary>
public static class ImportProgramme
{
    public const int MaxBytes = 20 * 1024 * 1024;

    // Number of imports for which the previous state is kept.
    private const int UndoableImports = 10;

    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="File">The file: frab XML, c3voc JSON, what pretalx, Sessionize, Open Event and Indico export, XLSX or CSV. The format is detected from the content.</param>
    /// <param name="DryRun">True to report the changes without saving them.</param>
    /// <param name="RemoveMissing">True to remove talks and sessions that the file does not contain.</param>
    /// <param name="OnEventDates">True to move the whole programme so that it begins on the first day of the event.</param>
    /// <param name="FileName">File name, by which the import is named when it can be undone; null to name it by the format.</param>
    /// <param name="Table">Meaning of the columns of a table; null to derive it from the headings.</param>
    /// <param name="RemoveMost">True when more than half of the programme is meant to be taken out; otherwise that is refused. A dry run says so.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(
        string EventCode, byte[] File, bool DryRun = false, bool RemoveMissing = false, bool OnEventDates = false, string? FileName = null, TableSettings? Table = null, bool RemoveMost = false)
        : ICommand<ImportReport>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.File).NotEmpty().WithMessage(_ => texts["Choose a file that is not empty."]);
            RuleFor(c => c.File).Must(f => f is null || f.Length <= MaxBytes).WithMessage(_ => texts["The file is larger than {0} MB. Export the programme without pictures and attachments.", MaxBytes / 1024 / 1024]);
        }
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts, TimeProvider time, ICurrentUser user) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            // Read before the turn is taken, so that nobody waits for a file to be read.
            var (id, days) = await DaysAsync(command.EventCode, cancellationToken);
            var feed = FeedFile.Read(command.File, command.Table, days, texts);
            if (command.RemoveMissing)
            {
                feed.MayRemoveMissing.Demand();
            }

            if (!command.DryRun)
            {
                await db.TakeTurnAsync(id, cancellationToken);
            }

            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Rooms, cancellationToken);
            var into = new MergeInto(
                @event,
                await db.Sessions().Where(s => s.EventId == id).Include(s => s.Talks).ThenInclude(t => t.Speakers).Include(s => s.Chairs).AsSplitQuery().ToListAsync(cancellationToken),
                await db.Talks().Where(t => t.EventId == id && t.SessionId == null).Include(t => t.Speakers).ToListAsync(cancellationToken),
                await db.Tracks().Where(t => t.EventId == id).ToListAsync(cancellationToken),
                await db.TalkTypes().Where(t => t.EventId == id).ToListAsync(cancellationToken),
                await db.Speakers().Where(s => s.EventId == id).ToListAsync(cancellationToken));
            var merge = new FeedMerge(feed, into, command.OnEventDates, texts);
            var report = merge.Run(command.RemoveMissing, command.DryRun);
            if (command.DryRun)
            {
                report = report with { Findings = [.. report.Findings, .. report.MayApply(removeMost: false).Reason is { } reason ? [texts[reason.Text, [.. reason.Args]].Value] : Array.Empty<string>()] };
                // The unit of work saves all tracked changes, so a dry run must leave none.
                db.ChangeTracker.Clear();
                return report;
            }

            report.MayApply(command.RemoveMost).Demand();
            await TrackAsync(merge, id, cancellationToken);
            // Before it is saved, since what the programme is afterwards is noted then.
            await people.SettleAsync(id, [.. db.ChangeTracker.Entries<Speaker>().Where(s => s.State is EntityState.Added or EntityState.Modified).Select(s => s.Entity)], WhoSays.File, cancellationToken);
            if (db.ChangeTracker.HasChanges())
            {
                await SaveAsync(@event, CleanText.Line(command.FileName) is { Length: > 0 } name ? name : feed.Format.ToString(), cancellationToken);
            }

            return report;
        }

        private async Task<(Guid Id, EventDays Days)> DaysAsync(string eventCode, CancellationToken cancellationToken) =>
            await db.HostedEventAsync(eventCode, cancellationToken) is var @event ? (@event.Id, new(@event.StartsOn, @event.EndsOn)) : default;

        private async Task TrackAsync(FeedMerge merge, Guid eventId, CancellationToken cancellationToken)
        {
            if (merge.ChangedRooms.Count > 0)
            {
                await db.WriteRoomsAsync(eventId, merge.ChangedRooms, cancellationToken);
            }

            // EF must not detect changes yet: a talk that moves between sessions looks deleted until both sessions are tracked.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRooms(eventId, merge.CreatedRooms);
            db.Tracks().AddRange(merge.CreatedTracks);
            db.TalkTypes().AddRange(merge.CreatedTypes);
            db.Speakers().AddRange(merge.CreatedSpeakers);
            db.Sessions().AddRange(merge.Created);
            db.Talks().AddRange(merge.CreatedWaiting);
            db.ChangeTracker.DetectChanges();
            db.Talks().RemoveRange(merge.RemovedTalks);
            db.Sessions().RemoveRange(merge.Removed);
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        private async Task SaveAsync(HostedEvent @event, string fileName, CancellationToken cancellationToken)
        {
            var import = new ProgrammeImport
            {
                EventId = @event.Id,
                ImportedAt = time.GetUtcNow().UtcDateTime,
                ImportedBy = user.Id,
                FileName = fileName.Length > 200 ? fileName[..200] : fileName,
                // Read before saving, so this is still the previous state.
                Before = (await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken)).ToBytes(),
            };
            db.ProgrammeImports().Add(import);
            await db.SaveChangesAsync(cancellationToken);
            import.Done((await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken)).Hash());
            var old = await db.ProgrammeImports().Where(i => i.EventId == @event.Id).OrderByDescending(i => i.ImportedAt).Skip(UndoableImports).Select(i => i.Id).ToListAsync(cancellationToken);
            await db.ProgrammeImports().Where(i => old.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
