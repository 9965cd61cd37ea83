using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>An administrator takes a role away. It has no effect from the person's next request on, since roles are read anew for each.</summary>
public static class RevokeRole
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId, Guid GrantId) : ICommand<Unit>;

    internal sealed class Handler(EventsHubDb db, GrantQueries queries) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var grant = await db.Grants().FirstOrDefaultAsync(g => g.Id == command.GrantId && g.AccountId == command.AccountId, cancellationToken)
                ?? throw new NotFoundException("role");
            if (grant.Role == Role.Administrator)
            {
                await queries.KeepAnAdministratorAsync(command.AccountId, cancellationToken);
            }

            db.Grants().Remove(grant);
            return Unit.Value;
        }
    }
}
