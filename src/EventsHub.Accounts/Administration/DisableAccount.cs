using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Administration;

/// <summary>An administrator disables an account: its sessions end, and its links and roles have no effect. Nothing is deleted.</summary>
public static class DisableAccount
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<Unit>;

    internal sealed class Handler(EventsHubDb db, GrantQueries queries) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Accounts().FirstOrDefaultAsync(a => a.Id == command.AccountId, cancellationToken) ?? throw new NotFoundException("account");
            await queries.KeepAnAdministratorAsync(account.Id, cancellationToken);
            account.Disable();
            return Unit.Value;
        }
    }
}
