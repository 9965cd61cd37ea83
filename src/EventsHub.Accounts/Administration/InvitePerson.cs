using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.Administration;

/// <summary>An administrator creates an account with a first role and, by default, invites the person by mail.</summary>
public static class InvitePerson
{
    /// <param name="Email">The e-mail address, which is also the user name.</param>
    /// <param name="DisplayName">The name that colleagues see.</param>
    /// <param name="Language">The language of the invitation and of later mails (BCP 47).</param>
    /// <param name="Role">The role to begin with.</param>
    /// <param name="Scope">What the role is given for.</param>
    /// <param name="Key">Code of the event or trip, or name of the series; null for the host.</param>
    /// <param name="SendMail">False creates the account without mailing the invitation.</param>
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(
        string Email, string DisplayName, string Language, Role Role, ScopeKind Scope = ScopeKind.Host, string? Key = null, bool SendMail = true) : ICommand<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Email).Must(EmailAddress.IsPlausible).WithMessage(_ => texts["Enter an e-mail address such as name@example.org."]);
            RuleFor(c => c.DisplayName).NotEmpty().WithMessage(_ => texts["Enter a name."])
                .MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
            RuleFor(c => c.Language).Must(Languages.Interface.Contains).WithMessage(_ => texts["Choose one of the languages offered."]);
            RuleFor(c => c.Role).IsInEnum().WithMessage(_ => texts["Choose a role."]);
            RuleFor(c => c.Scope).IsInEnum().WithMessage(_ => texts["Choose what the role is for."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, GrantQueries queries, UserManager<Account> accounts, TimeProvider time) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var email = EmailAddress.Clean(command.Email);
            if (await accounts.FindByEmailAsync(email) is not null)
            {
                throw new DomainRuleException("account.exists", "There is an account with this address already. Give it another role instead.") { Field = nameof(command.Email) };
            }

            var account = new Account
            {
                UserName = email,
                Email = email,
                DisplayName = CleanText.Line(command.DisplayName),
                Language = command.Language,
                CreatedAt = time.GetUtcNow().UtcDateTime,
            };
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"The account was refused: {string.Join(", ", created.Errors.Select(e => e.Code))}.");
            }

            var scope = await queries.ScopeAsync(command.Scope, command.Key, cancellationToken);
            db.Grants().Add(Grant.Of(new(HolderKind.Account, account.Id), command.Role, scope));
            if (command.SendMail)
            {
                account.Invite();
            }

            return account.Id;
        }
    }
}
