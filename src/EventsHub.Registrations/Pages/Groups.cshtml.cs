using EventsHub.Registrations.Groups;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Lists the groups of an event: who leads them, how many places they have, and how many are named and filled in.</summary>
public sealed class GroupsPage : AppPage
{
    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Words of the name, the leader or the invoice address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    public ListGroups.Result Found { get; private set; } = null!;

    public async Task OnGetAsync(string eventCode) => Found = await AskAsync(new ListGroups.Query(eventCode, Search, Math.Max(1, P)));
}
