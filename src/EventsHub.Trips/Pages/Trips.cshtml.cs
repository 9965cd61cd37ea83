using EventsHub.Shell.Pages;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

public sealed class TripsPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListTrips.Result List { get; private set; } = null!;

    public async Task OnGetAsync() => List = await AskAsync(new ListTrips.Query(Past, Number));
}
