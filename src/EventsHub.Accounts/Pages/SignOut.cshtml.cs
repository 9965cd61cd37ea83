using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Accounts.Pages;

/// <summary>Signing out.</summary>
public sealed class SignOutPage(Sessions sessions) : AppPage
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync();
        Flash(T["You are signed out."]);
        return LocalRedirect(Url.Content("~/sign-in"));
    }
}
