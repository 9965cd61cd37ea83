using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>The public page of a session. A session with a single talk is described on the page of the talk.</summary>
[AllowAnonymous]
public sealed class PublicSessionPage : PublicProgrammePage
{
    public ShowPublicSession.Result Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode, Guid id)
    {
        Shown = await AskAsync(new ShowPublicSession.Query(eventCode, id));
        return Shown.Session.IsSingleTalk ? LocalRedirect(Url.Content($"~{Home}/{Shown.Session.Talks[0].Slug}")) : Show(Shown.Release, Shown.Place.TimeZone);
    }
}
