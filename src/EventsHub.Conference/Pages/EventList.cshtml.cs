using EventsHub.Conference.Overview;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

public sealed class EventListPage : AppPage
{
    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListEvents.Result List { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        List = await AskAsync(new ListEvents.Query(Number));
    }
}
