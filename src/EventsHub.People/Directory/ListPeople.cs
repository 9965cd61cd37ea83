using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Directory;

/// <summary>Lists the people of an event and what they are there, page by page.</summary>
public static class ListPeople
{
    public const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Search">Words of a name, an address or an institution.</param>
    /// <param name="Filter">Which people.</param>
    /// <param name="Page">The page, beginning with 1; a number beyond the last page gives the last.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Query(string EventCode, string? Search = null, PeopleFilter Filter = PeopleFilter.Everybody, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="People">The people on the page, by family name; namesakes side by side.</param>
    /// <param name="Total">The number of people on all pages.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    /// <param name="Pages">The number of pages.</param>
    public sealed record Result(IReadOnlyList<PersonView> People, int Total, int Page, int Pages);

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var found = Narrowed(db.PeopleOf(eventId).AsNoTracking(), eventId, query.Filter);
            foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                found = found.Where(p => p.SearchKey.Contains(word));
            }

            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var sorted = query.Filter == PeopleFilter.Namesakes ? found.OrderBy(p => p.NameKey).ThenBy(p => p.Id) : found.OrderBy(p => p.SortKey).ThenBy(p => p.Id);
            var shown = await sorted.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            var roles = await people.RolesOfAsync([.. shown.Select(p => p.Id)], cancellationToken);
            return new([.. shown.Select(p => PersonView.Of(p, roles))], total, page, pages);
        }

        private IQueryable<Person> Narrowed(IQueryable<Person> all, Guid eventId, PeopleFilter filter) => filter switch
        {
            PeopleFilter.NotRegistered => Unregistered(people, all, eventId),
            PeopleFilter.Namesakes => Namesakes(all, db.PeopleOf(eventId)),
            _ => all,
        };
    }

    private static IQueryable<Person> Namesakes(IQueryable<Person> among, IQueryable<Person> all) => among.Where(p => all.Any(other => other.NameKey == p.NameKey && other.Id != p.Id));

    /// <summary>Those who contribute and do not attend.</summary>
    internal static IQueryable<Person> Unregistered(EventPeople people, IQueryable<Person> among, Guid eventId)
    {
        var (contributors, attendees) = (people.HoldersOf(PersonRoleKind.Contributor, eventId), people.HoldersOf(PersonRoleKind.Attendee, eventId));
        return among.Where(p => contributors.Contains(p.Id) && !attendees.Contains(p.Id));
    }
}
