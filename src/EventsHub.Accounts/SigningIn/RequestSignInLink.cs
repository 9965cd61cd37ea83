using EventsHub.Accounts.Mails;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Mails a sign-in link, for instance when a password is forgotten. The answer never tells whether the address has an account.</summary>
public static class RequestSignInLink
{
    [OpenToAll("The link goes to the address of the account only.")]
    public sealed record Command(string Email) : ICommand<Unit>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) =>
            RuleFor(c => c.Email).Must(EmailAddress.IsPlausible).WithMessage(_ => texts["Enter an e-mail address such as name@example.org."]);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var address = EmailAddress.Normalize(command.Email);
            var account = await db.Accounts().FirstOrDefaultAsync(a => a.NormalizedEmail == address && !a.IsDisabled, cancellationToken);
            var justSent = account is not null && await db.Outbox.AnyAsync(
                m => m.Kind == AccountMailKinds.SignInLink && m.SubjectId == account.Id && m.CreatedAt > now - Pause, cancellationToken);
            if (account is not null && !justSent)
            {
                account.RequestSignInLink();
            }

            return Unit.Value;
        }
    }
}
