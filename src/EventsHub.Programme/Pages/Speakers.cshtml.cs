using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>The speakers of an event.</summary>
public sealed class SpeakersPage : ProgrammeFormPage
{
    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public ListSpeakers.Result Shown { get; private set; } = null!;

    /// <summary>How many pages there are.</summary>
    public int Pages => (Shown.Total + ListSpeakers.PageSize - 1) / ListSpeakers.PageSize;

    /// <summary>Shows a page of speakers.</summary>
    public async Task OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ListSpeakers.Query(eventCode, Search, Number));
        SetTrail();
    }
}
