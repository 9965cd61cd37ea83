using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>What is on at this moment, and what begins next, on the clocks of the event.</summary>
[AllowAnonymous]
public sealed class NowPage : PublicProgrammePage
{
    public ShowPublicNow.Result Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ShowPublicNow.Query(eventCode));
        return Show(Shown.Release, Shown.TimeZone, Iso(Shown.At));
    }
}
