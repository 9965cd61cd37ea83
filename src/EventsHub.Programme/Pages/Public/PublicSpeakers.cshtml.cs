using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

[AllowAnonymous]
public sealed class PublicSpeakersPage : PublicProgrammePage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListPublicSpeakers.Result Shown { get; private set; } = null!;

    public int Pages => (Shown.Total + ListPublicSpeakers.PageSize - 1) / ListPublicSpeakers.PageSize;

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ListPublicSpeakers.Query(eventCode, Search, Number));
        return Show(Shown.Release, Shown.TimeZone);
    }
}
