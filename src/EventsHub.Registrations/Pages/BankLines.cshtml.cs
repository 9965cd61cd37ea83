using System.Globalization;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>Lines of one bank statement or of all, with the orders that they could belong to.</summary>
public sealed class BankLinesPage(SearchSeal seal) : AppPage
{
    // Portions of a button; a statement with more sure lines asks for the button once more.
    private const int MostRounds = 25;

    [BindProperty(SupportsGet = true)]
    public Guid? Statement { get; set; }

    [BindProperty(SupportsGet = true)]
    public BankLineState? State { get; set; }

    /// <summary>What is looked for, encrypted; see <see cref="SearchSeal"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public string? Search => seal.Open(Find);

    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListBankLines.Result Found { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Found = await AskAsync(new ListBankLines.Query(Statement, State, Search, Math.Max(1, P)));
        Trail.Add(new(T["Bank"], "~/bank"));
    }

    public IEnumerable<SelectListItem> StateItems() =>
        Enum.GetValues<BankLineState>().Select(state => new SelectListItem($"{T.Name(state)} ({Found.Counts.GetValueOrDefault(state)})", state.ToString(), state == State));

    /// <summary>Leads to what is looked for.</summary>
    public IActionResult OnPost(string? search)
    {
        (Find, P) = (seal.Seal(search is { Length: > 200 } ? search[..200] : search), 1);
        return Back();
    }

    /// <summary>Places all lines of which it is sure where they belong.</summary>
    public async Task<IActionResult> OnPostSureAsync()
    {
        var placed = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var done = await AskAsync(new PlaceSureLines.Command(Statement));
            placed += done.Placed;
            if (done.Left == 0)
            {
                break;
            }
        }

        Flash(placed == 0 ? T["There was no line of which it is sure where it belongs."] : T.Count(placed, "{0} line is placed.", "{0} lines are placed."));
        return Back();
    }

    /// <summary>Places a line on the order proposed.</summary>
    public Task<IActionResult> OnPostPlaceAsync(Guid line, Guid id, string eventCode, string code, Guid? notedId, int version) =>
        SendAsync(new PlaceBankLine.Command(line, id, eventCode, code, NotedId: notedId, Version: version), _ =>
        {
            Flash(T["Placed on {0}.", $"{eventCode} {code}"]);
            return Back();
        }, prefix: "", onRefused: OnGetAsync);

    private LocalRedirectResult Back() => LocalRedirect(Url.Content($"~/bank/lines{QueryString.Create(
        new Dictionary<string, string?> { ["statement"] = Statement?.ToString(), ["state"] = State?.ToString(), ["find"] = Find, ["p"] = P > 1 ? P.ToString(CultureInfo.InvariantCulture) : null }.Where(q => !string.IsNullOrEmpty(q.Value)))}"));
}
