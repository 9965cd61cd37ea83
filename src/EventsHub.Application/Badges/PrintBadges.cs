using System.Globalization;
using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Files;
using EventsHub.Application.Pipeline;
using EventsHub.Documents.Badges;
using EventsHub.Domain.Common;
using EventsHub.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Badges;

/// <summary>Prints badges of one, some or all confirmed registrations, sorted by name. They count as printed once the whole file was written.</summary>
public static class PrintBadges
{
    /// <summary>Whose badges, how they lie on paper, and whether their backs are printed too.</summary>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6, bool BothSides = false) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
            RuleFor(q => q.Layout).IsInEnum().WithMessage(_ => texts["Choose how the badges lie on paper."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, BadgePrinter printer, IMediator mediator, TimeProvider time) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().Include(e => e.Products).WithCode(query.EventCode, cancellationToken);
            // From here on a change makes a badge outdated, also one that is made while the badges are being written.
            var readAt = time.GetUtcNow().UtcDateTime;
            var ids = await reader.SelectAsync(@event, query.Selection, cancellationToken);
            if (ids.Count == 0)
            {
                throw new DomainRuleException("badge.nobody", "There is no badge to print: no confirmed registration matches.");
            }

            var name = query.Selection.NormalizedCodes is [var code]
                ? $"badge-{@event.Code}-{code}.pdf"
                : string.Create(CultureInfo.InvariantCulture, $"badges-{@event.Code}-{readAt:yyyy-MM-dd}.pdf");
            var frame = await reader.FrameAsync(@event, cancellationToken);
            return new(name, StreamedFile.Pdf, ids.Count, async (output, progress, cancel) =>
            {
                await printer.WriteAsync(
                    output, frame, reader.ReadAsync(@event, ids, cancel), query.Layout, reader.Info(@event, readAt), query.BothSides, progress, cancel);
                await output.FlushAsync(cancel);
                await mediator.Send(new MarkBadgesPrinted.Command(query.EventCode, ids, readAt), CancellationToken.None);
            });
        }
    }
}

/// <summary>What a selection must be like, wherever it is made.</summary>
internal sealed class BadgeSelectionValidator : AbstractValidator<BadgeSelection>
{
    private const int MostCodes = 1000;

    public BadgeSelectionValidator(Texts texts)
    {
        RuleFor(s => s.Codes).Must(codes => codes.Count <= MostCodes)
            .WithMessage(_ => texts["At most {0} codes at once. Choose by ticket or state instead.", MostCodes]);
        RuleFor(s => s.State).IsInEnum().WithMessage(_ => texts["Choose which badges are meant."]);
        RuleFor(s => s.Search).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
    }
}
