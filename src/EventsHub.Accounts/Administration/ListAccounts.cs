using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Administration;

public static class ListAccounts
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Query(string? Search = null, int Page = 1) : IQuery<Result>;

    public sealed record Result(IReadOnlyList<Person> People, int Pages);

    public sealed record Person(Guid Id, string DisplayName, string Email, bool IsDisabled, DateTime? LastSignInAt, IReadOnlyList<HeldRole> Roles);

    internal sealed class Handler(EventsHubDb db, GrantQueries queries) : IRequestHandler<Query, Result>
    {
        private const int PerPage = 50;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            // Accounts are few, so all are filtered in memory: folding their names there finds "Zoé" by "zoe" on every database engine.
            var all = await db.Accounts().AsNoTracking()
                .Select(a => new { a.Id, a.DisplayName, a.Email, a.IsDisabled, a.LastSignInAt })
                .ToListAsync(cancellationToken);
            var part = SearchText.Fold(request.Search ?? "");
            var found = all.FindAll(a => SearchText.Fold(a.DisplayName, a.Email!).Contains(part, StringComparison.Ordinal));
            var page = found.OrderBy(a => SearchText.Fold(a.DisplayName), StringComparer.Ordinal).ThenBy(a => a.Id)
                .Skip((Math.Max(request.Page, 1) - 1) * PerPage).Take(PerPage).ToList();
            var ids = page.ConvertAll(a => a.Id);
            var roles = await queries.ReadAsync(db.Grants().Where(g => g.AccountId != null && ids.Contains(g.AccountId.Value)), cancellationToken);
            return new(
                [.. page.Select(a => new Person(a.Id, a.DisplayName, a.Email!, a.IsDisabled, a.LastSignInAt, [.. roles[a.Id]]))],
                (found.Count + PerPage - 1) / PerPage);
        }
    }
}
