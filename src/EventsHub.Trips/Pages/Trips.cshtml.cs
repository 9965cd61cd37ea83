using EventsHub.Shell.Pages;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages;

/// <summary>The trips to come, and those that are over.</summary>
public sealed class TripsPage : AppPage
{
    /// <summary>Whether those that are over are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    /// <summary>The page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The list.</summary>
    public ListTrips.Result List { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync() => List = await AskAsync(new ListTrips.Query(Past, Number));
}
