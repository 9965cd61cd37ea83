using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Signs in with a link from a mail. A link works once; a second use of it is refused.</summary>
public static class SignInWithLink
{
    [OpenToAll("Who has the link is who it was sent to.")]
    public sealed record Command(string Token) : ICommand<Result>;

    /// <summary>Who signed in, and by what.</summary>
    /// <param name="AccountId">The account signed in; null when the link is unknown, used or expired, or the account is disabled.</param>
    /// <param name="LinkId">Id of the link, which the session keeps.</param>
    /// <param name="HasPassword">True when the account has a password already.</param>
    public sealed record Result(Guid? AccountId, Guid? LinkId, bool HasPassword);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var hash = AccessLink.Hash(command.Token);
            var links = db.AccessLinks.Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.SignIn);
            // A single conditional update marks the link as used, so that of two simultaneous requests only one signs in.
            var used = await links.Where(l => l.UsedAt == null && (l.ExpiresAt == null || l.ExpiresAt > now))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken);
            if (used != 1)
            {
                return new(null, null, false);
            }

            var linkId = await links.Select(l => l.Id).FirstAsync(cancellationToken);
            var account = await db.Accounts().FirstOrDefaultAsync(a => links.Any(l => l.SubjectId == a.Id) && !a.IsDisabled, cancellationToken);
            if (account is null)
            {
                return new(null, null, false);
            }

            account.EmailConfirmed = true;
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            account.LastSignInAt = now;
            return new(account.Id, linkId, account.PasswordHash is not null);
        }
    }
}
