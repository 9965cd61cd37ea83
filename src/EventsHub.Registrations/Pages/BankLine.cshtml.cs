using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Banking;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>One line of a bank statement: where it could belong and where it is placed, with a search for any other order.</summary>
public sealed class BankLinePage(SearchSeal seal) : AppPage
{
    /// <summary>The form that places money.</summary>
    public sealed class PlaceForm
    {
        /// <summary>Made when the form was shown; sent twice, it places once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string EventCode { get; set; } = "";

        public string Code { get; set; } = "";

        public Guid? NotedId { get; set; }

        /// <summary>How much of the line, in whole units; null for all that is left.</summary>
        public decimal? Amount { get; set; }

        public bool Revive { get; set; }
    }

    [BindProperty]
    public PlaceForm Place { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is looked for among all orders, encrypted; see <see cref="SearchSeal"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public string? Search => seal.Open(Find);

    public ShowBankLine.Result Found { get; private set; } = null!;

    public IReadOnlyList<FindOrders.Found> Orders { get; private set; } = [];

    public string TimeZone { get; private set; } = "";

    public async Task OnGetAsync(Guid lineId)
    {
        Found = await AskAsync(new ShowBankLine.Query(lineId));
        Orders = await AskAsync(new FindOrders.Query(Search));
        TimeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone;
        Trail.Add(new(T["Bank"], "~/bank"));
        Trail.Add(new(T["Statement of {0}", Dates.Range(Found.Statement.From, Found.Statement.To)], $"~/bank/lines?statement={Found.Statement.Id}"));
    }

    /// <summary>Leads to the orders that are looked for.</summary>
    public IActionResult OnPostSearch(Guid lineId, string? search) => RedirectToPage(new { lineId, find = seal.Seal(search is { Length: > 200 } ? search[..200] : search) });

    public Task<IActionResult> OnPostPlaceAsync(Guid lineId, int version) =>
        SendAsync(new PlaceBankLine.Command(lineId, Place.Id, Place.EventCode, Place.Code, Place.Amount, Place.NotedId, Place.Revive, version), _ =>
        {
            Flash(T["Placed on {0}.", $"{Place.EventCode} {Place.Code}"]);
            return RedirectToPage(new { lineId });
        }, prefix: nameof(Place), onRefused: () => OnGetAsync(lineId));

    public Task<IActionResult> OnPostTakeBackAsync(Guid lineId, Guid placing, int version) =>
        SendAsync(new TakePlacingBack.Command(lineId, placing, Reason, version), _ =>
        {
            Flash(T["It is taken back. The line can be placed elsewhere."]);
            return RedirectToPage(new { lineId });
        }, prefix: "", onRefused: () => OnGetAsync(lineId));

    public Task<IActionResult> OnPostAsideAsync(Guid lineId, int version) =>
        SendAsync(new SetBankLineAside.Command(lineId, Reason ?? "", version), _ =>
        {
            Flash(T["The line is set aside."]);
            return RedirectToPage(new { lineId });
        }, prefix: "", onRefused: () => OnGetAsync(lineId));

    public Task<IActionResult> OnPostPickUpAsync(Guid lineId, int version) =>
        SendAsync(new SetBankLineAside.Command(lineId, null, version), _ =>
        {
            Flash(T["The line is to be placed again."]);
            return RedirectToPage(new { lineId });
        }, prefix: "", onRefused: () => OnGetAsync(lineId));
}
