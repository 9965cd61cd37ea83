using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Administration;

/// <summary>The operator adds an account from the command line, without any mail. Run again for the same address, it updates that account and enables it.</summary>
public static class AddAccount
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(1);

    /// <param name="Email">The e-mail address to sign in with.</param>
    /// <param name="Name">The name that colleagues see; null leaves it as it is, and for a new account means the address.</param>
    /// <param name="IsAdministrator">Gives the role of administrator, for the host; false does not take it away.</param>
    /// <param name="WithLink">Also makes a link that signs in once, which the operator hands over.</param>
    [RequiresPermission(Permission.Operate)]
    public sealed record Command(string Email, string? Name, bool IsAdministrator, bool WithLink) : ICommand<Result>;

    /// <param name="AccountId">Id of the account added or updated.</param>
    /// <param name="IsNew">True when there was no account with this address before.</param>
    /// <param name="Token">The token of the sign-in link; null when no link was asked for. Only its hash is stored.</param>
    public sealed record Result(Guid AccountId, bool IsNew, string? Token);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Email).Must(EmailAddress.IsPlausible).WithMessage(_ => texts["Enter an e-mail address such as name@example.org."]);
            RuleFor(c => c.Name).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        }
    }

    internal sealed class Handler(EventsHubDb db, UserManager<Account> accounts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var email = EmailAddress.Clean(command.Email);
            var account = await accounts.FindByEmailAsync(email);
            var isNew = account is null;
            if (account is null)
            {
                account = new() { UserName = email, Email = email, DisplayName = email, CreatedAt = now };
                var created = await accounts.CreateAsync(account);
                if (!created.Succeeded)
                {
                    throw new InvalidOperationException($"The account was refused: {string.Join(", ", created.Errors.Select(e => e.Code))}.");
                }
            }

            account.DisplayName = CleanText.LineOrNull(command.Name) ?? account.DisplayName;
            account.Enable();
            var id = account.Id;
            if (command.IsAdministrator && !await db.Grants().AnyAsync(g => g.AccountId == id && g.Role == Role.Administrator, cancellationToken))
            {
                db.Grants().Add(Grant.Of(new(HolderKind.Account, id), Role.Administrator, Scope.Host));
            }

            if (!command.WithLink)
            {
                return new(id, isNew, null);
            }

            var (link, token) = AccessLink.Create(LinkPurpose.SignIn, id, now, LinkLifetime);
            db.AccessLinks.Add(link);
            return new(id, isNew, token);
        }
    }
}
