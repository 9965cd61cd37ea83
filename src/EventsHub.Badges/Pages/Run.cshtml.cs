using EventsHub.Badges.Runs;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>A print run: what it was, what has become of its badges, and printing them again.</summary>
public sealed class RunPage : AppPage
{
    /// <summary>The page of its badges, beginning with 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ShowPrintRun.Result Run { get; private set; } = null!;

    /// <summary>The paper as the page of the desk takes it; the usual one when the sheet was deleted.</summary>
    public string? Paper => Run.SheetId?.ToString() ?? Run.Layout?.ToString();

    public async Task OnGetAsync(string eventCode, int run)
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Trail.Add(new(T["Print runs"], $"~/events/{Event.Code}/badges/runs"));
        Run = await AskAsync(new ShowPrintRun.Query(eventCode, run, Number));
    }
}
