using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Accounts.Pages;

/// <summary>Asking for a link to sign in with.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInLinkPage : AppPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public LinkForm Input { get; set; } = new();

    /// <summary>Whether it was sent.</summary>
    public bool Sent { get; private set; }

    /// <summary>Sends the link.</summary>
    public Task<IActionResult> OnPostAsync() => SendAsync(new RequestSignInLink.Command(Input.Email), _ =>
    {
        Sent = true;
        return Page();
    });

    /// <summary>What people type.</summary>
    public sealed class LinkForm
    {
        /// <summary>The address.</summary>
        public string Email { get; set; } = "";
    }
}
