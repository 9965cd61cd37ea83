using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Somebody signs in with a link from a mail. It works once; who comes second finds it used.</summary>
public static class SignInWithLink
{
    /// <summary>The token in the link.</summary>
    [OpenToAll("Who has the link is who it was sent to.")]
    public sealed record Command(string Token) : ICommand<Result>;

    /// <summary>Who signed in; null when the link was used, has expired, or never was.</summary>
    public sealed record Result(Guid? AccountId, bool HasPassword);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var hash = AccessLink.Hash(command.Token);
            var links = db.AccessLinks.Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.SignIn);
            // One conditional update decides, so that two who come at once are not both let in.
            var used = await links.Where(l => l.UsedAt == null && (l.ExpiresAt == null || l.ExpiresAt > now))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken);
            if (used == 0)
            {
                return new(null, false);
            }

            var account = await db.Accounts().FirstOrDefaultAsync(a => links.Any(l => l.SubjectId == a.Id) && !a.IsDisabled, cancellationToken);
            if (account is null)
            {
                return new(null, false);
            }

            account.EmailConfirmed = true;
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            account.LastSignInAt = now;
            return new(account.Id, account.PasswordHash is not null);
        }
    }
}
