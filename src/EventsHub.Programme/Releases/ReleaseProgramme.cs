using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>Publishes the draft as a new release. Later edits become visible with the next release.</summary>
public static class ReleaseProgramme
{
    /// <summary>Maximum length of the remarks, in UTF-16 code units.</summary>
    public const int MaxNote = 2_000;

    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Version">Name of the release; null to raise the last number of the previous one.</param>
    /// <param name="Note">Remarks of the organisers by language tag; null for none.</param>
    [RequiresPermission(Permission.ManageProgramme), ReadsOneMoment]
    public sealed record Command(string EventCode, string? Version = null, Dictionary<string, string?>? Note = null) : ICommand<Result>, IForEvent;

    /// <param name="Number">Number of the release; the first release of an event is 1.</param>
    /// <param name="Version">Name of the release, such as "1.2".</param>
    public sealed record Result(int Number, string Version);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Version).Must(v => v is null || CleanText.Line(v).Length <= ReleaseVersion.MaxLength).WithMessage(_ => texts["At most {0} characters.", ReleaseVersion.MaxLength]);
            RuleFor(c => c.Note).Must(n => TextInput.IsAtMost(n, MaxNote)).WithMessage(_ => texts["At most {0} characters.", MaxNote]);
        }
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time, Texts texts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var versions = await db.ProgrammeReleases().Where(r => r.EventId == @event.Id).OrderBy(r => r.Number).Select(r => r.Version).ToListAsync(cancellationToken);
            var version = CleanText.LineOrNull(command.Version) ?? ReleaseVersion.After(versions);
            if (versions.Contains(version, StringComparer.OrdinalIgnoreCase))
            {
                throw new ValidationFailedException("Version", texts["There is a version {0} already. Choose another name.", version]);
            }

            var now = time.GetUtcNow().UtcDateTime;
            var last = await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
            var lastSnapshot = last is null ? null : ProgrammeSnapshot.Of(last.Content, @event);
            var snapshot = await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken, forRelease: true);
            await db.ShowProgrammeAsync(@event.Id, now, snapshot.Sessions.Any(s => s.Starts is not null), cancellationToken);

            var number = (last?.Number ?? 0) + 1;
            ReleaseMarks.Put(
                ProgrammeContent.Of(@event, snapshot), snapshot, lastSnapshot is null ? null : ProgrammeContent.Of(@event, lastSnapshot), lastSnapshot, number);
            var release = new ProgrammeRelease
            {
                EventId = @event.Id,
                Number = number,
                Version = version,
                Note = command.Note is null ? new() : TextInput.ToText(command.Note, isLong: true),
                ReleasedAt = now,
                ReleasedBy = user.Id,
                Content = snapshot.ToBytes(),
            };
            db.ProgrammeReleases().Add(release);
            return new(release.Number, release.Version);
        }
    }
}
