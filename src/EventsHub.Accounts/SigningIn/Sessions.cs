using System.Security.Claims;
using EventsHub.Accounts.Storage;
using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.SigningIn;

/// <summary>Signs accounts in and out. A session is an encrypted cookie that every node can read, and ends when the account's security stamp changes.</summary>
public sealed class Sessions(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    /// <summary>Signs in an account whose owner has proved who they are.</summary>
    public async Task StartAsync(Guid accountId)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("The account has gone.");
        await signIn.SignInAsync(account, isPersistent: false);
    }

    /// <summary>Issues the cookie anew, after a change of the security stamp or of the name in it.</summary>
    public async Task RenewAsync(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is { } account)
        {
            await signIn.RefreshSignInAsync(account);
        }
    }

    public Task EndAsync() => signIn.SignOutAsync();
}
