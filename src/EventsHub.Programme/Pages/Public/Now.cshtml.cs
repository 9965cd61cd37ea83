using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>What takes place now and what begins next, in the event's time zone.</summary>
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
