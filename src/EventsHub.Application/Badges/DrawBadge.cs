using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Documents.Badges;
using EventsHub.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Badges;

/// <summary>Draws the first badge of a selection as a picture for the page, exactly as it will be printed.</summary>
public static class DrawBadge
{
    /// <summary>Whose badges, and how they lie on paper.</summary>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6) : IQuery<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, BadgePrinter printer) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().Include(e => e.Products).WithCode(query.EventCode, cancellationToken);
            var ids = await reader.SelectAsync(@event, query.Selection, cancellationToken);
            await foreach (var badge in reader.ReadAsync(@event, [.. ids.Take(1)], cancellationToken))
            {
                return printer.Preview(await reader.FrameAsync(@event, cancellationToken), badge, query.Layout);
            }

            throw new NotFoundException("badge");
        }
    }
}
