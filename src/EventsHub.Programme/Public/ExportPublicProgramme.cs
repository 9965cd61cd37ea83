using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Prints;
using EventsHub.Programme.Releases;
using FluentValidation;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>Exports the latest release as a file, for everybody.</summary>
public static class ExportPublicProgramme
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="Format">File format. Door signs are refused, since only organisers need them.</param>
    /// <param name="Language">Language of the texts (BCP 47); null for the default of the format, which also applies when the event does not use the
    /// language.</param>
    /// <param name="Paper">Paper size of a booklet; ignored for other formats.</param>
    /// <param name="Calendar">Narrows a calendar; ignored for other formats.</param>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, ProgrammeFormat Format, string? Language = null, BookletPaper Paper = BookletPaper.A5, CalendarSelection? Calendar = null) : IQuery<ProgrammeFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Format).IsInEnum().NotEqual(ProgrammeFormat.Signs).WithMessage(_ => texts["Choose what the programme is taken away as."]);
            RuleFor(q => q.Paper).IsInEnum().WithMessage(_ => texts["Choose the paper of the booklet."]);
            RuleFor(q => q.Language).Must(l => l is null || Languages.IsKnown(l)).WithMessage(_ => texts["Choose a language from the list."]);
        }
    }

    internal sealed class Handler(PublishedProgramme published, ProgrammeExport export, PrintCache shelf) : IRequestHandler<Query, ProgrammeFile>
    {
        public async Task<ProgrammeFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var programme = await published.OfAsync(query.EventCode, cancellationToken);
            // Typesetting a booklet is expensive, so visitors can choose only among the languages of the event.
            var language = query.Language is { } asked && programme.Event.Languages.Contains(asked) ? asked : null;
            var file = await export.OfAsync(programme.Content, programme.Snapshot, new(query.Format, language, query.Paper, query.Calendar ?? new()), cancellationToken);
            var content = query.Format is ProgrammeFormat.Booklet or ProgrammeFormat.Site
                ? await shelf.GetAsync($"{programme.Head.Id} {programme.Event.Version} {language} {file.Name}", file.ToArrayAsync, cancellationToken)
                : await file.ToArrayAsync(cancellationToken);
            return new(content, file.ContentType, file.Name);
        }
    }
}
