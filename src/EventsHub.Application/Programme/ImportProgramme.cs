using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Application.Programme.Exchange;
using EventsHub.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>Brings a programme in from a frab XML file, or says what that would do. The same file twice changes nothing the second time.</summary>
public static class ImportProgramme
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>A file and how to take it.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="File">What the file holds.</param>
    /// <param name="DryRun">Only say what would happen.</param>
    /// <param name="RemoveMissing">Take out what the file does not have.</param>
    /// <param name="OnEventDates">Move the programme by whole days, so that its first day is the event's.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, byte[] File, bool DryRun = false, bool RemoveMissing = false, bool OnEventDates = false) : ICommand<ImportReport>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.File).NotEmpty().WithMessage(_ => texts["Choose a file that is not empty."]);
            RuleFor(c => c.File).Must(f => f is null || f.Length <= MaxBytes).WithMessage(_ => texts["The file is larger than {0} MB. Export the programme without pictures and attachments.", MaxBytes / 1024 / 1024]);
        }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var feed = FrabReader.Read(command.File, texts);
            var @event = await db.Events.Include(e => e.Rooms).WithCode(command.EventCode, cancellationToken);
            var tracks = await db.Tracks.Where(t => t.EventId == @event.Id).ToListAsync(cancellationToken);
            var speakers = await db.Speakers.Where(s => s.EventId == @event.Id).ToListAsync(cancellationToken);
            var sessions = await db.Sessions.Where(s => s.EventId == @event.Id)
                .Include(s => s.Talks).ThenInclude(t => t.Speakers).AsSplitQuery().ToListAsync(cancellationToken);

            var merge = new FeedMerge(feed, @event, sessions, tracks, speakers, command.OnEventDates, texts);
            var report = merge.Run(command.RemoveMissing, command.DryRun);
            if (command.DryRun)
            {
                // The unit of work saves what is tracked: after a dry run that is nothing.
                db.ChangeTracker.Clear();
                return report;
            }

            // A talk that changes its session is whole again only once both sessions are tracked.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Rooms.AddRange(merge.CreatedRooms);
            db.Tracks.AddRange(merge.CreatedTracks);
            db.Speakers.AddRange(merge.CreatedSpeakers);
            db.Sessions.AddRange(merge.Created);
            db.Sessions.RemoveRange(merge.Removed);
            db.Talks.RemoveRange(merge.RemovedTalks);
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            return report;
        }
    }
}
