using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Accounts.Keys;

/// <summary>Somebody makes a key for a program that works for them, limited to an event, a series or a trip. It never may more than they may at that moment.</summary>
public static class MakeToken
{
    /// <param name="Name">What to call the key.</param>
    /// <param name="Role">What it may do: a role of which its maker may do everything there.</param>
    /// <param name="Scope">What it is for.</param>
    /// <param name="Key">Code of the event or trip, or name of the series.</param>
    /// <param name="LastDay">The last day on which it works, within a year.</param>
    [SignedIn]
    public sealed record Command(string Name, Role Role, ScopeKind Scope, string? Key, DateOnly LastDay) : ICommand<MadeKey>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Role).IsInEnum().WithMessage(_ => texts["Choose a role."]);
            RuleFor(c => c.Scope).IsInEnum().WithMessage(_ => texts["Choose what the role is for."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, GrantQueries queries, IAccess access, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, MadeKey>
    {
        public async Task<MadeKey> Handle(Command command, CancellationToken cancellationToken)
        {
            var maker = user.WhoMakesKeys();
            // Whoever may not see the event or trip hears nothing of whether it exists.
            foreach (var permission in command.Role.Meaning().Permissions)
            {
                if (command.Scope != ScopeKind.Host && !await access.MayAsync(permission, TargetOf(command), cancellationToken))
                {
                    throw new DomainRuleException("key.more-than-maker", "You may not do this yourself. Choose a role and what it is for from your own.") { Field = nameof(command.Role) };
                }
            }

            var (key, secret) = AccessKey.Make(HolderKind.Token, command.Name, maker, time.GetUtcNow().UtcDateTime, command.LastDay);
            db.AccessKeys().Add(key);
            var scope = await queries.ScopeAsync(command.Scope, command.Key, cancellationToken);
            db.Grants().Add(Grant.Of(new(HolderKind.Token, key.Id), command.Role, scope));
            return new(key.Id, secret);
        }

        private static AccessTarget TargetOf(Command command) => command.Scope switch
        {
            ScopeKind.Series => AccessTarget.NewEvent(command.Key),
            ScopeKind.Trip => AccessTarget.Trip(command.Key ?? ""),
            _ => AccessTarget.Event(command.Key ?? ""),
        };
    }
}
