using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Administration;

/// <summary>Mails the invitation once more, unless the account is disabled.</summary>
public static class SendInvitation
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<Unit>;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Accounts().FirstOrDefaultAsync(a => a.Id == command.AccountId && !a.IsDisabled, cancellationToken) ?? throw new NotFoundException("account");
            account.Invite();
            return Unit.Value;
        }
    }
}
