using System.Globalization;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Hosts.Pages;

/// <summary>The form for the host of the installation and its number sequences.</summary>
public sealed class HostPage : AppPage
{
    [BindProperty]
    public HostInput Details { get; set; } = new();

    [BindProperty]
    public string MainLanguage { get; set; } = "";

    [BindProperty]
    public List<string> FurtherLanguages { get; set; } = [];

    /// <summary>The version with which the form was filled in, so that a change made in between is not overwritten.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Pattern { get; set; } = "";

    public IReadOnlyList<ShowHost.Sequence> Sequences { get; private set; } = [];

    /// <summary>The languages that the host has at present, in which it gives its sentences.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    public static IEnumerable<SelectListItem> Months() =>
        Enumerable.Range(1, 12).Select(month => new SelectListItem(CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month), month.ToString(CultureInfo.InvariantCulture)));

    public async Task OnGetAsync()
    {
        var shown = await LoadAsync();
        (Details, Version) = (shown.Details, shown.Version);
        Details.BankAccount ??= new();
        Details.Accounts ??= ChartOfAccountsInput.Of(ChartOfAccounts.French);
        Details.Accounts.Rates.AddRange([new(), new()]);
        (MainLanguage, FurtherLanguages) = (Details.Languages[0], Details.Languages[1..]);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Only(nameof(Details), nameof(MainLanguage), nameof(FurtherLanguages), nameof(Version));
        Details.Languages = [.. FurtherLanguages.Prepend(MainLanguage).Distinct()];
        return SendAsync(new EditHost.Command(Details, Version), _ => Saved(), prefix: "", onRefused: LoadAsync);
    }

    public Task<IActionResult> OnPostSequenceAsync()
    {
        Only(nameof(Name), nameof(Pattern));
        return SendAsync(new SaveNumberSequence.Command(Name, Pattern), _ => Saved(), prefix: "", onRefused: OnGetAsync);
    }

    // One of the two forms was sent, so errors about fields of the other mean nothing.
    private void Only(params string[] fields)
    {
        foreach (var key in ModelState.Keys.Where(key => !fields.Contains(key.Split('.', '[')[0])).ToList())
        {
            ModelState.Remove(key);
        }
    }

    private async Task<ShowHost.Result> LoadAsync()
    {
        var shown = await AskAsync(new ShowHost.Query());
        (Sequences, Languages) = (shown.Sequences, shown.Details.Languages);
        // Nobody has to send the accounts along; the form that comes back shows them.
        Details.Accounts ??= shown.Details.Accounts ?? ChartOfAccountsInput.Of(ChartOfAccounts.French);
        return shown;
    }

    private LocalRedirectResult Saved()
    {
        Flash(T["Saved."]);
        return LocalRedirect(Url.Content("~/host"));
    }
}
