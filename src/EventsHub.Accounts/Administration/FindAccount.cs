using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Administration;

public static class FindAccount
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Query(Guid AccountId) : IQuery<Result>;

    public sealed record Result(
        Guid Id, string DisplayName, string Email, bool IsDisabled, DateTime CreatedAt, DateTime? LastSignInAt, bool HasPassword,
        IReadOnlyList<HeldRole> Roles);

    internal sealed class Handler(EventsHubDb db, GrantQueries queries) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var account = await db.Accounts().AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.AccountId, cancellationToken) ?? throw new NotFoundException("account");
            var roles = await queries.ReadAsync(db.Grants().Where(g => g.AccountId == account.Id), cancellationToken);
            return new(
                account.Id, account.DisplayName, account.Email!, account.IsDisabled, account.CreatedAt, account.LastSignInAt, account.PasswordHash is not null,
                [.. roles[account.Id]]);
        }
    }
}
