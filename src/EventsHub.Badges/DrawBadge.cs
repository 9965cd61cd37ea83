using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Draws the first sheet of a selection as SVG for the page, exactly as it will be printed.</summary>
public static class DrawBadge
{
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6, Guid? Sheet = null, Guid? Template = null) : IQuery<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
            RuleFor(q => q.Layout).IsInEnum().WithMessage(_ => texts["Choose how the badges lie on paper."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, EventKeys keys, BadgePrinter printer) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var paper = await reader.PaperAsync(@event, query.Layout, query.Sheet, query.Template, query.Selection.Run, cancellationToken);
            var found = await reader.SelectAsync(@event, query.Selection, cancellationToken);
            var badges = new List<Badge>();
            await foreach (var badge in reader.ReadAsync(@event, [.. found.Ids.Take(paper.Paper.Capacity)], await keys.SignerAsync(@event.Id, cancellationToken), cancellationToken))
            {
                badges.Add(badge.Badge);
            }

            return badges.Count > 0 ? printer.Preview(await reader.BadgeEventAsync(@event, cancellationToken), badges, paper.Paper, paper.Face) : throw new NotFoundException("badge");
        }
    }
}
