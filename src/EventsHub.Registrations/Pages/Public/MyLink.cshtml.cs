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
    [BindProperty]
    public string Email { get; set; } = "";

    /// <summary>Whether somebody came by a link that opens nothing.</summary>
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
