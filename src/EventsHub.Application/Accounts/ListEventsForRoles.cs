using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Accounts;

/// <summary>The events that a role can be given for, the latest first.</summary>
public static class ListEventsForRoles
{
    /// <summary>Asks for them.</summary>
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Query : IQuery<IReadOnlyList<Choice>>;

    /// <summary>An event.</summary>
    public sealed record Choice(string Code, string Name);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Choice>>
    {
        public async Task<IReadOnlyList<Choice>> Handle(Query request, CancellationToken cancellationToken)
        {
            var events = await db.Events.AsNoTracking().OrderByDescending(e => e.StartsOn).ThenBy(e => e.Code)
                .Select(e => new { e.Code, e.Name }).ToListAsync(cancellationToken);
            return [.. events.Select(e => new Choice(e.Code, e.Name.In(Languages.Current)))];
        }
    }
}
