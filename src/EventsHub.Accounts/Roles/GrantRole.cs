using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>An administrator gives an account a role, for all events or limited to one.</summary>
public static class GrantRole
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId, Role Role, string? EventCode = null) : ICommand<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Role).IsInEnum().WithMessage(_ => texts["Choose a role."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.Accounts().AnyAsync(a => a.Id == command.AccountId, cancellationToken))
            {
                throw new NotFoundException("account");
            }

            var grant = await Grants.ForAsync(db, command.AccountId, command.Role, command.EventCode, cancellationToken);
            if (await db.Grants().AnyAsync(g => g.AccountId == grant.AccountId && g.Role == grant.Role && g.EventId == grant.EventId, cancellationToken))
            {
                throw new DomainRuleException("role.held", "They have this role already.") { Field = nameof(command.Role) };
            }

            db.Grants().Add(grant);
            return grant.Id;
        }
    }
}
