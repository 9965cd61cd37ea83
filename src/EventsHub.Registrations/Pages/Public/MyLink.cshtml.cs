using EventsHub.Registrations.OwnPage;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Mails people the link to their registration again; also where links that open nothing lead to.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyLinkPage : AppPage
{
    /// <summary>The address that registered.</summary>
    [BindProperty]
    public string Email { get; set; } = "";

    /// <summary>Whether somebody came by a link that opens nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Unknown { get; set; }

    /// <summary>Whether the form was sent.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Response.StatusCode = Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;

    /// <summary>Has the link sent.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new SendLinkAgain.Command(eventCode, Email),
        _ =>
        {
            IsSent = true;
            return Page();
        },
        prefix: "");
}
