using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.OwnPage;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>The base of the pages behind a person's own link. A link that does not work leads to the page that mails a new one.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class OwnPage : AppPage
{
    /// <summary>The token of the person's own link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public ShowOwnRegistration.Result Own { get; private set; } = null!;

    /// <summary>The address of the page that a token opens.</summary>
    public static string Address(string eventCode, string token) => $"~{OwnLinks.PathOf(eventCode, token)}";

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var eventCode = (string)context.RouteData.Values["eventCode"]!;
        try
        {
            Own = await AskAsync(new ShowOwnRegistration.Query(eventCode, Token));
        }
        catch (NotFoundException)
        {
            context.Result = Redirect($"~/e/{eventCode}/my-link?unknown=true");
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
