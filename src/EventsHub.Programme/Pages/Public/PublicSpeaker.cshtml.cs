using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A speaker's public page.</summary>
[AllowAnonymous]
public sealed class PublicSpeakerPage : PublicProgrammePage
{
    /// <summary>The speaker.</summary>
    public ShowPublicSpeaker.Result Shown { get; private set; } = null!;

    /// <summary>Shows the speaker.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string slug)
    {
        Shown = await AskAsync(new ShowPublicSpeaker.Query(eventCode, slug));
        return Show(Shown.Release, Shown.TimeZone);
    }
}
