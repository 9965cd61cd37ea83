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

/// <summary>The published programme as a file, for everybody.</summary>
public static class ExportPublicProgramme
{
    /// <param name="EventCode">The event.</param>
    /// <param name="Format">As what; door signs are for organisers.</param>
    /// <param name="Language">The language of the texts (BCP 47), one of the event's; the event's own when none is given.</param>
    /// <param name="Paper">The paper of a booklet.</param>
    /// <param name="Calendar">What of it a calendar holds; everything when nothing is chosen.</param>
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
            // A booklet is costly to set, so that strangers choose among the event's own languages only.
            var language = query.Language is { } asked && programme.Event.Languages.Contains(asked) ? asked : null;
            var file = await export.OfAsync(programme.Content, programme.Snapshot, new(query.Format, language, query.Paper, query.Calendar ?? new()), cancellationToken);
            var content = query.Format is ProgrammeFormat.Booklet or ProgrammeFormat.Site
                ? await shelf.GetAsync($"{programme.Head.Id} {programme.Event.Version} {language} {file.Name}", file.ToArrayAsync, cancellationToken)
                : await file.ToArrayAsync(cancellationToken);
            return new(content, file.ContentType, file.Name);
        }
    }
}
