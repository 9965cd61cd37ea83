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

/// <summary>An administrator gives an account a role, for the host or limited to a series, an event or a trip.</summary>
public static class GrantRole
{
    /// <param name="AccountId">Id of the account.</param>
    /// <param name="Role">The role to give.</param>
    /// <param name="Scope">What it is given for.</param>
    /// <param name="Key">Code of the event or trip, or name of the series; null for the host.</param>
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId, Role Role, ScopeKind Scope = ScopeKind.Host, string? Key = null) : ICommand<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Role).IsInEnum().WithMessage(_ => texts["Choose a role."]);
            RuleFor(c => c.Scope).IsInEnum().WithMessage(_ => texts["Choose what the role is for."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, GrantQueries queries) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.Accounts().AnyAsync(a => a.Id == command.AccountId, cancellationToken))
            {
                throw new NotFoundException("account");
            }

            var scope = await queries.ScopeAsync(command.Scope, command.Key, cancellationToken);
            var grant = Grant.Of(new(HolderKind.Account, command.AccountId), command.Role, scope);
            var isHeld = await db.Grants().AnyAsync(
                g => g.AccountId == grant.AccountId && g.Role == grant.Role && g.Scope == grant.Scope
                    && g.SeriesKey == grant.SeriesKey && g.EventId == grant.EventId && g.TripId == grant.TripId, cancellationToken);
            if (isHeld)
            {
                throw new DomainRuleException("role.held", "They have this role already.") { Field = nameof(command.Role) };
            }

            db.Grants().Add(grant);
            return grant.Id;
        }
    }
}
