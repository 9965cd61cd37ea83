using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Who speaks at an event.</summary>
[AllowAnonymous]
public sealed class PublicSpeakersPage : PublicProgrammePage
{
    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public ListPublicSpeakers.Result Shown { get; private set; } = null!;

    /// <summary>How many pages there are.</summary>
    public int Pages => (Shown.Total + ListPublicSpeakers.PageSize - 1) / ListPublicSpeakers.PageSize;

    /// <summary>Shows a page of speakers.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ListPublicSpeakers.Query(eventCode, Search, Number));
        return Show(Shown.Release, Event!.TimeZone);
    }
}
