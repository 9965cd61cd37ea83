using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Accounts.Pages;

/// <summary>Signs in with a link from a mail. Mail scanners open links too, so opening the page changes nothing: the button on it signs in.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class UseLinkPage(Sessions sessions) : AppPage
{
    public bool Refused { get; private set; }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        var result = await AskAsync(new SignInWithLink.Command(token));
        if (result.AccountId is not { } accountId)
        {
            Refused = true;
            return Page();
        }

        await sessions.StartAsync(accountId, result.LinkId);
        return LocalRedirect(Url.Content(result.HasPassword ? "~/account" : "~/account/password"));
    }
}
