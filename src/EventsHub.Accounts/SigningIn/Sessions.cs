using System.Security.Claims;
using EventsHub.Accounts.Storage;
using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Who is signed in: a sealed cookie, readable by every node, and worth nothing once the account's security stamp has changed.</summary>
public sealed class Sessions(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    /// <summary>Starts a session for somebody who has proved who they are.</summary>
    public async Task StartAsync(Guid accountId)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("The account has gone.");
        await signIn.SignInAsync(account, isPersistent: false);
    }

    /// <summary>Renews the session of who is signed in, after a change of what it carries.</summary>
    public async Task RenewAsync(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is { } account)
        {
            await signIn.RefreshSignInAsync(account);
        }
    }

    public Task EndAsync() => signIn.SignOutAsync();
}
