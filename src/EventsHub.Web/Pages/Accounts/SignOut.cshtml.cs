using EventsHub.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Web.Pages.Accounts;

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
