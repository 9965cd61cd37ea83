using EventsHub.Accounts.Administration;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Accounts.Pages;

/// <summary>The people who work with EventsHub.</summary>
public sealed class AccountsPage : AppPage
{
    /// <summary>Part of a name or address.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The list.</summary>
    public ListAccounts.Result List { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync() => List = await AskAsync(new ListAccounts.Query(Search, Number));
}
