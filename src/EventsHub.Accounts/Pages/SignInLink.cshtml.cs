using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Accounts.Pages;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInLinkPage : AppPage
{
    [BindProperty]
    public LinkForm Input { get; set; } = new();

    public bool Sent { get; private set; }

    public Task<IActionResult> OnPostAsync() => SendAsync(new RequestSignInLink.Command(Input.Email), _ =>
    {
        Sent = true;
        return Page();
    });

    public sealed class LinkForm
    {
        public string Email { get; set; } = "";
    }
}
