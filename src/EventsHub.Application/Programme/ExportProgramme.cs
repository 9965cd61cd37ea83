using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Application.Programme.Exchange;
using EventsHub.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>The programme as a file, also before the public sees it.</summary>
public static class ExportProgramme
{
    /// <summary>Asks for a file.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Format">As what.</param>
    /// <param name="Language">The language of the texts (BCP 47); the event's own when none is given.</param>
    /// <param name="Paper">The paper of a booklet.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, ProgrammeFormat Format, string? Language = null, BookletPaper Paper = BookletPaper.A5) : IQuery<ProgrammeFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Language).Must(l => l is null || Languages.IsKnown(l)).WithMessage(_ => texts["Choose a language from the list."]);
    }

    internal sealed class Handler(EventsHubDb db, ProgrammeExport export) : IRequestHandler<Query, ProgrammeFile>
    {
        public async Task<ProgrammeFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithCode(query.EventCode, cancellationToken);
            return await export.OfAsync(await ProgrammeContent.ReadAsync(db, @event, withAbstracts: true, cancellationToken), query.Format, query.Language, query.Paper, cancellationToken);
        }
    }
}
