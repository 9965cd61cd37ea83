using System.Security.Claims;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Storage;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Signs accounts in and out. A session is an encrypted cookie that every node can read, and ends when the account's security stamp changes.</summary>
public sealed class Sessions(EventsHubDb db, SignInManager<Account> signIn, UserManager<Account> accounts, IOptions<IdentityOptions> options)
{
    private string StampClaim => options.Value.ClaimsIdentity.SecurityStampClaimType;

    /// <summary>Signs in an account whose owner has proved who they are.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="linkId">The sign-in link that was used; null when a password was.</param>
    public async Task StartAsync(Guid accountId, Guid? linkId = null)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("The account has gone.");
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, linkId is { } id ? [new(WebUser.LinkClaim, id.ToString())] : []);
    }

    /// <summary>True while a session is good: its account is not disabled, and its security stamp is still the one with which the session began.</summary>
    public async Task<bool> IsGoodAsync(ClaimsPrincipal session)
    {
        var stamp = session.FindFirstValue(StampClaim);
        return Guid.TryParse(accounts.GetUserId(session), out var id) && stamp is not null
            && await db.Accounts().AnyAsync(a => a.Id == id && a.SecurityStamp == stamp && !a.IsDisabled);
    }

    /// <summary>Issues the cookie anew, after a change of the name in it. A session that has ended meanwhile stays so.</summary>
    public async Task RenewAsync(ClaimsPrincipal session)
    {
        if (await accounts.GetUserAsync(session) is { } account && account.SecurityStamp == session.FindFirstValue(StampClaim))
        {
            await signIn.SignInWithClaimsAsync(account, isPersistent: false, session.FindAll(WebUser.LinkClaim));
        }
    }

    /// <summary>Ends the session of this request.</summary>
    public Task EndAsync() => signIn.SignOutAsync();
}
