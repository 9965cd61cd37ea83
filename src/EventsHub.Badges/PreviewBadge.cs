using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Shows the first sheet of a selection as it will be printed, without recording badges as printed.</summary>
public static class PreviewBadge
{
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6, bool BothSides = false, Guid? Sheet = null, Guid? Template = null) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
            RuleFor(q => q.Layout).IsInEnum().WithMessage(_ => texts["Choose how the badges lie on paper."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, EventKeys keys, BadgePrinter printer, TimeProvider time) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var paper = await reader.PaperAsync(@event, query.Layout, query.Sheet, query.Template, query.Selection.Run, cancellationToken);
            var ids = (await reader.SelectToPrintAsync(@event, query.Selection, cancellationToken)).Take(paper.Paper.Capacity).ToList();
            var badgeEvent = await reader.BadgeEventAsync(@event, cancellationToken);
            var signer = await keys.SignerAsync(@event.Id, cancellationToken);
            return new($"badge-preview-{@event.Code}.pdf", StreamedFile.Pdf, ids.Count, (output, progress, cancel) => printer.WriteAsync(
                output, badgeEvent, reader.ReadAsync(@event, ids, signer, cancel).Select(badge => badge.Badge), paper.Paper,
                reader.Info(@event, time.GetUtcNow().UtcDateTime), query.BothSides, progress, paper.Face, cancel));
        }
    }
}
