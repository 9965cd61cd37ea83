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

/// <summary>Exports the draft or a release as a file, for organisers.</summary>
public static class ExportProgramme
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Format">The file format.</param>
    /// <param name="Language">Language of the texts (BCP 47); null for the default of the format: all languages, the language of each talk, or the
    /// event's main language.</param>
    /// <param name="Paper">Paper size of a booklet; ignored for other formats.</param>
    /// <param name="Release">Name of a release, such as "1.2"; null for the draft.</param>
    /// <param name="Calendar">Narrows a calendar; ignored for other formats.</param>
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
            var snapshot = ProgrammeSnapshot.Of(await db.ProgrammeReleases().AsNoTracking().Where(r => r.Id == release.Id).Select(r => r.Content).SingleAsync(cancellationToken), @event);
            return await export.OfAsync(ProgrammeContent.Of(@event, snapshot, release), snapshot, order, cancellationToken);
        }
    }
}
