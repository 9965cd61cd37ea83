using EventsHub.Kernel.Pipeline;
using EventsHub.People.OwnPage;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.People.Pages.Public;

/// <summary>The page behind a person's own link, with all that they are at the event. A link that does not work leads to the page that mails a new one.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnPersonPage : AppPage
{
    /// <summary>The token of the person's own link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public ShowOwnPage.Result Own { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        try
        {
            Own = await AskAsync(new ShowOwnPage.Query(eventCode, Token));
            return Page();
        }
        catch (NotFoundException)
        {
            return Redirect($"~/e/{eventCode}/my-link?unknown=true");
        }
    }

    public Task<IActionResult> OnPostClaimAsync(string eventCode, Guid other) => SendAsync(new ClaimOwn.Command(eventCode, Token, other), _ =>
    {
        Flash(T["Now it is all on this page."]);
        return Redirect($"~/e/{eventCode}/p/{Token}");
    }, prefix: "", onRefused: async () => Own = await AskAsync(new ShowOwnPage.Query(eventCode, Token)));
}
