using EventsHub.Accounts.Administration;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Accounts.Pages;

public sealed class AccountsPage : AppPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListAccounts.Result List { get; private set; } = null!;

    public async Task OnGetAsync() => List = await AskAsync(new ListAccounts.Query(Search, Number));
}
