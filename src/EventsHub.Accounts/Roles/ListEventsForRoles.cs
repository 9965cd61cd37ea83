using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>The events to which a role can be limited, the latest first.</summary>
public static class ListEventsForRoles
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Query : IQuery<IReadOnlyList<Choice>>;

    public sealed record Choice(string Code, string Name);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Choice>>
    {
        public async Task<IReadOnlyList<Choice>> Handle(Query request, CancellationToken cancellationToken)
        {
            var events = await db.EventRows().AsNoTracking().OrderByDescending(e => e.StartsOn).ThenBy(e => e.Code)
                .Select(e => new { e.Code, e.Name }).ToListAsync(cancellationToken);
            return [.. events.Select(e => new Choice(e.Code, e.Name.In(Languages.Current)))];
        }
    }
}
