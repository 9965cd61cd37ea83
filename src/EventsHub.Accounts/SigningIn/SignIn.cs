using EventsHub.Accounts.Storage;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

    internal sealed class Handler(EventsHubDb db, Attempts attempts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var address = EmailAddress.Normalize(command.Email);
            var account = await db.Accounts().AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedEmail == address && !a.IsDisabled && a.PasswordHash != null, cancellationToken);
            if (!await attempts.TryAsync(account, command.Password, cancellationToken))
            {
                return new(null);
            }

            var now = time.GetUtcNow().UtcDateTime;
            await db.Accounts().Where(a => a.Id == account!.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, now), cancellationToken);
            return new(account!.Id);
        }
    }
}
