using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Sets or changes one's own password. For 30 minutes, the session that began with a sign-in link is not asked for the present one.</summary>
public static class SetPassword
{
    [SignedIn]
    public sealed record Command(string? Current, string New) : ICommand<Result>;

    /// <summary>What came of it.</summary>
    /// <param name="IsSet">False when the present password is not right, or the account rests after too many wrong ones. That is an answer and no exception, because the attempt counts.</param>
    public sealed record Result(bool IsSet);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.New)
            .Must(password => password?.Length >= AccountsSetup.MinPasswordLength)
            .WithMessage(_ => texts["Use at least {0} characters; a few words make a good password.", AccountsSetup.MinPasswordLength])
            .MaximumLength(AccountsSetup.MaxPasswordLength).WithMessage(_ => texts["At most {0} characters.", AccountsSetup.MaxPasswordLength]);
    }

    internal sealed class Handler(EventsHubDb db, Attempts attempts, IPasswordHasher<Account> hasher, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        private static readonly TimeSpan LinkCounts = TimeSpan.FromMinutes(30);

        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Accounts().AsNoTracking().FirstOrDefaultAsync(a => a.Id == user.Id && !a.IsDisabled, cancellationToken) ?? throw new ForbiddenException(isSignedIn: true);
            if (command.New.Contains(account.Email!, StringComparison.OrdinalIgnoreCase))
            {
                throw new DomainRuleException("password.is-address", "Choose a password that does not contain your e-mail address.") { Field = nameof(Command.New) };
            }

            if (EasyPasswords.IsEasy(command.New, account.Email!.Split('@')[0]))
            {
                throw new DomainRuleException("password.easy", "This password is easily guessed: it repeats itself, or consists of words and keys that are tried first. Take a few words of your own.") { Field = nameof(Command.New) };
            }

            if (account.PasswordHash is not null && !await CameByLinkAsync(account.Id, cancellationToken)
                && !(command.Current is { Length: > 0 and <= AccountsSetup.MaxPasswordLength } current && await attempts.TryAsync(account, current, cancellationToken)))
            {
                return new(IsSet: false);
            }

            var changing = await db.Accounts().FirstAsync(a => a.Id == account.Id, cancellationToken);
            changing.SetPassword(hasher.HashPassword(changing, command.New));
            return new(IsSet: true);
        }

        private async Task<bool> CameByLinkAsync(Guid id, CancellationToken cancellationToken)
        {
            var since = time.GetUtcNow().UtcDateTime - LinkCounts;
            return user.LinkId is { } link
                && await db.AccessLinks.AnyAsync(l => l.Id == link && l.Purpose == LinkPurpose.SignIn && l.SubjectId == id && l.UsedAt > since, cancellationToken);
        }
    }
}
