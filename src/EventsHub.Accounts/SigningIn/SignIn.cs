using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Signs in with an address and a password. A refusal never says what was wrong, not even whether the account exists.</summary>
public static class SignIn
{
    [OpenToAll("Who signs in is not signed in yet.")]
    public sealed record Command(string Email, string Password) : ICommand<Result>;

    /// <summary>The account signed in; null when the address or password is wrong, or the account is disabled or locked after too many attempts.</summary>
    public sealed record Result(Guid? AccountId);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Email).NotEmpty().WithMessage(_ => texts["Enter your e-mail address."]);
            RuleFor(c => c.Password).NotEmpty().WithMessage(_ => texts["Enter your password."])
                .MaximumLength(AccountsSetup.MaxPasswordLength).WithMessage(_ => texts["At most {0} characters.", AccountsSetup.MaxPasswordLength]);
        }
    }

    internal sealed class Handler(UserManager<Account> accounts, IPasswordHasher<Account> hasher, TimeProvider time) : IRequestHandler<Command, Result>
    {
        private static readonly Account Nobody = new();
        private static string? _hashOfNobody;

        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await accounts.FindByEmailAsync(command.Email);
            if (account?.PasswordHash is null || account.IsDisabled || await accounts.IsLockedOutAsync(account))
            {
                // Checking a made-up password takes as long as a real check, so that the response time tells nothing either.
                _hashOfNobody ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
                hasher.VerifyHashedPassword(Nobody, _hashOfNobody, command.Password);
                return new(null);
            }

            if (!await accounts.CheckPasswordAsync(account, command.Password))
            {
                await accounts.AccessFailedAsync(account);
                return new(null);
            }

            account.AccessFailedCount = 0;
            account.LastSignInAt = time.GetUtcNow().UtcDateTime;
            await accounts.UpdateAsync(account);
            return new(account.Id);
        }
    }
}
