using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Administration;

/// <summary>An administrator enables a disabled account again, with the roles it had.</summary>
public static class EnableAccount
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<Unit>;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Accounts().FirstOrDefaultAsync(a => a.Id == command.AccountId, cancellationToken) ?? throw new NotFoundException("account");
            account.Enable();
            return Unit.Value;
        }
    }
}
