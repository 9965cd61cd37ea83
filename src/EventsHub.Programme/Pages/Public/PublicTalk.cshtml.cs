using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A talk's public page; where a talk was taken out, a page that says so and leads on.</summary>
[AllowAnonymous]
public sealed class PublicTalkPage : PublicProgrammePage
{
    /// <summary>The talk; null when it was taken out.</summary>
    public ShowPublicTalk.Result? Shown { get; private set; }

    /// <summary>What it was, when it was taken out.</summary>
    public FindRemovedTalk.Result? Removed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string eventCode, string slug)
    {
        try
        {
            Shown = await AskAsync(new ShowPublicTalk.Query(eventCode, slug));
            return Show(Shown.Release, Shown.Place.TimeZone);
        }
        catch (NotFoundException)
        {
            Removed = await AskAsync(new FindRemovedTalk.Query(eventCode, slug));
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
    }
}
