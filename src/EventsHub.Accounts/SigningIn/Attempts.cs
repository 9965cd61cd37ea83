using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Checks passwords and counts the wrong ones: after <see cref="AccountsSetup.AttemptsBeforeRest"/> of them an account rests for
/// <see cref="AccountsSetup.Rest"/>, and no password is right meanwhile. Each attempt is one conditional update, so that those made at the same moment, on
/// whichever server, all count.</summary>
internal sealed class Attempts(EventsHubDb db, IPasswordHasher<Account> hasher, TimeProvider time)
{
    private static readonly Account Nobody = new();
    private static string? _hashOfNobody;

    /// <summary>Tries a password.</summary>
    /// <param name="account">The account, read without tracking; null when there is none, or none that may sign in with a password.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>True when the password is right and the account does not rest.</returns>
    public async Task<bool> TryAsync(Account? account, string password, CancellationToken cancellationToken)
    {
        // Without an account a made-up password is checked and no row changed by the same statements, so that the response time tells nothing either.
        var hash = account?.PasswordHash ?? (_hashOfNobody ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        var check = hasher.VerifyHashedPassword(account ?? Nobody, hash, password);
        var now = time.GetUtcNow();
        var (id, stamp, ended) = account is null || account.LockoutEnd > now ? (Guid.Empty, null, null) : (account.Id, account.SecurityStamp, account.LockoutEnd);
        // A rest that has begun since the account was read counts, and whoever has typed the old password just before it was changed does not get in with it.
        var awake = db.Accounts().Where(a => a.Id == id && !a.IsDisabled && a.SecurityStamp == stamp && (a.LockoutEnd == null || a.LockoutEnd == ended));
        if (check == PasswordVerificationResult.Failed)
        {
            await CountAsync(awake, now, cancellationToken);
            return false;
        }

        var renewed = check == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(account!, password) : hash;
        return await awake.ExecuteUpdateAsync(set => set
            .SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.PasswordHash, renewed), cancellationToken) == 1;
    }

    // The last attempt of those allowed begins the rest, after which counting starts again.
    private static Task<int> CountAsync(IQueryable<Account> awake, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? end = now + AccountsSetup.Rest;
        return awake.ExecuteUpdateAsync(set => set
            .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= AccountsSetup.AttemptsBeforeRest ? end : a.LockoutEnd)
            .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= AccountsSetup.AttemptsBeforeRest ? 0 : a.AccessFailedCount + 1), cancellationToken);
    }
}
