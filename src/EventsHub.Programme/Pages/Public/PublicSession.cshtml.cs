using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A session's public page. One that is nothing but its talk is read about on the talk's.</summary>
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
