using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds;

/// <summary>The programme as a file: the draft, also before the public sees it, or any release.</summary>
public static class ExportProgramme
{
    /// <param name="EventCode">The event.</param>
    /// <param name="Format">As what.</param>
    /// <param name="Language">The language of the texts (BCP 47); the event's own when none is given.</param>
    /// <param name="Paper">The paper of a booklet.</param>
    /// <param name="Release">The version of a release; the draft when none is given.</param>
    /// <param name="Calendar">What of it a calendar holds; everything when nothing is chosen.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(
        string EventCode, ProgrammeFormat Format, string? Language = null, BookletPaper Paper = BookletPaper.A5, string? Release = null, CalendarSelection? Calendar = null)
        : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Format).IsInEnum().WithMessage(_ => texts["Choose what the programme is taken away as."]);
            RuleFor(q => q.Paper).IsInEnum().WithMessage(_ => texts["Choose the paper of the booklet."]);
            RuleFor(q => q.Language).Must(l => l is null || Languages.IsKnown(l)).WithMessage(_ => texts["Choose a language from the list."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, ProgrammeExport export, Texts texts) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var order = new ProgrammeOrder(query.Format, query.Language, query.Paper, query.Calendar ?? new());
            if (string.IsNullOrWhiteSpace(query.Release))
            {
                return await export.OfAsync(await ProgrammeContent.ReadAsync(db, @event, withAbstracts: true, cancellationToken), null, order, cancellationToken);
            }

            var release = (await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id).Select(r => new ReleaseHead(r.Id, r.Number, r.Version, r.ReleasedAt)).ToListAsync(cancellationToken))
                .Find(r => string.Equals(r.Version, query.Release.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new ValidationFailedException(nameof(Query.Release), texts["There is no version {0} of the programme.", query.Release.Trim()]);
            var snapshot = ProgrammeSnapshot.Of(await db.ProgrammeReleases().AsNoTracking().Where(r => r.Id == release.Id).Select(r => r.Content).SingleAsync(cancellationToken));
            return await export.OfAsync(ProgrammeContent.Of(@event, snapshot, release), snapshot, order, cancellationToken);
        }
    }
}
