using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>The public page of a talk. For a talk that a release has removed, it says so (410 Gone) and links to the programme.</summary>
[AllowAnonymous]
public sealed class PublicTalkPage : PublicProgrammePage
{
    /// <summary>The talk; null when it has been removed.</summary>
    public ShowPublicTalk.Result? Shown { get; private set; }

    /// <summary>The removed talk; null otherwise.</summary>
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
