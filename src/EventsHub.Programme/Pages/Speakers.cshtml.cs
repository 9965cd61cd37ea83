using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

public sealed class SpeakersPage : ProgrammeFormPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListSpeakers.Result Shown { get; private set; } = null!;

    public int Pages => (Shown.Total + ListSpeakers.PageSize - 1) / ListSpeakers.PageSize;

    public async Task OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ListSpeakers.Query(eventCode, Search, Number));
        SetTrail();
    }
}
