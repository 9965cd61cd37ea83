using EventsHub.Badges.Runs;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>What was printed in one go, the latest first.</summary>
public sealed class RunsPage : AppPage
{
    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListPrintRuns.Result List { get; private set; } = null!;

    public async Task OnGetAsync(string eventCode)
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        List = await AskAsync(new ListPrintRuns.Query(eventCode, Number));
    }
}
