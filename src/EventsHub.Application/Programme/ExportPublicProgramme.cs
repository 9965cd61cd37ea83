using EventsHub.Application.Pipeline;
using EventsHub.Application.Programme.Exchange;
using FluentValidation;
using MediatR;

namespace EventsHub.Application.Programme;

/// <summary>The published programme as a file, for everybody.</summary>
public static class ExportPublicProgramme
{
    /// <summary>Asks for a file.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Format">As what.</param>
    /// <param name="Language">The language of the texts (BCP 47); the event's own when none is given.</param>
    /// <param name="Paper">The paper of a booklet.</param>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, ProgrammeFormat Format, string? Language = null, BookletPaper Paper = BookletPaper.A5) : IQuery<ProgrammeFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Language).Must(l => l is null || Languages.IsKnown(l)).WithMessage(_ => texts["Choose a language from the list."]);
    }

    internal sealed class Handler(PublishedProgramme published, ProgrammeExport export) : IRequestHandler<Query, ProgrammeFile>
    {
        public async Task<ProgrammeFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var programme = (await published.OfAsync(query.EventCode, cancellationToken)).Content;
            // A booklet is costly to set, so that strangers choose among the event's own languages only.
            var language = query.Language is { } asked && programme.Event.Languages.Contains(asked) ? asked : null;
            return await export.OfAsync(programme, query.Format, language, query.Paper, cancellationToken);
        }
    }
}
