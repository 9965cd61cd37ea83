using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

[AllowAnonymous]
public sealed class PublicSpeakerPage : PublicProgrammePage
{
    public ShowPublicSpeaker.Result Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode, string slug)
    {
        Shown = await AskAsync(new ShowPublicSpeaker.Query(eventCode, slug));
        return Show(Shown.Release, Shown.TimeZone);
    }
}
