using EventsHub.Registrations.OwnPage;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Mails people the link to their registration again. Links that do not work any more lead here too.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyLinkPage : AppPage
{
    [BindProperty]
    public string Email { get; set; } = "";

    /// <summary>True when the visitor came by a link that does not work.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Unknown { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet() => Response.StatusCode = Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new SendLinkAgain.Command(eventCode, Email),
        _ =>
        {
            IsSent = true;
            return Page();
        },
        prefix: "");
}
