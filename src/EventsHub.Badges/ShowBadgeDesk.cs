using EventsHub.Badges.Sheets;
using EventsHub.Badges.Templates;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Figures and filter options for the badge page.</summary>
public static class ShowBadgeDesk
{
    private const int MostRoles = 50;

    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, BadgeSelection Selection) : IQuery<Result>, IForEvent;

    /// <param name="All">Number of badges for confirmed registrations on site.</param>
    /// <param name="NotPrinted">How many of these were never printed.</param>
    /// <param name="Changed">How many of these have changed since they were printed.</param>
    /// <param name="Selected">Number of badges in the current selection.</param>
    /// <param name="TicketTypes">Ticket types of the event, with names in the current language.</param>
    /// <param name="Roles">Roles that staff entered, sorted, at most 50.</param>
    /// <param name="Sheets">The event's own sheets of labels, by name.</param>
    /// <param name="Templates">The event's own templates, by name.</param>
    public sealed record Result(
        int All, int NotPrinted, int Changed, int Selected, IReadOnlyList<TicketType> TicketTypes, IReadOnlyList<string> Roles, IReadOnlyList<ListBadgeSheets.Row> Sheets,
        IReadOnlyList<ListBadgeTemplates.Row> Templates);

    public sealed record TicketType(string Code, string Name);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, IMediator mediator) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            async Task<int> CountAsync(BadgeSelection selection) => selection.State is BadgeState.Changed or BadgeState.Due
                ? (await reader.SelectAsync(@event, selection, cancellationToken)).Count
                : await db.SelectedAttendees(@event.Id, selection).CountAsync(cancellationToken);

            var roles = await db.AttendeeRows().Where(r => r.EventId == @event.Id && r.BadgeRole != null)
                .Select(r => r.BadgeRole!).Distinct().OrderBy(role => role).Take(MostRoles).ToListAsync(cancellationToken);
            return new(
                await CountAsync(new()),
                await CountAsync(new() { State = BadgeState.NotPrinted }),
                await CountAsync(new() { State = BadgeState.Changed }),
                await CountAsync(query.Selection),
                [.. @event.TicketTypes.Select(p => new TicketType(p.Code, p.Name.In(Languages.Current, @event.MainLanguage)))],
                [.. roles.Order(StringComparer.CurrentCulture)],
                await mediator.Send(new ListBadgeSheets.Query(query.EventCode), cancellationToken),
                await mediator.Send(new ListBadgeTemplates.Query(query.EventCode), cancellationToken));
        }
    }
}
