using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Accounts.Pages;

public sealed class SignOutPage(Sessions sessions) : AppPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync();
        Flash(T["You are signed out."]);
        return LocalRedirect(Url.Content("~/sign-in"));
    }
}
