using EventsHub.Kernel.Access;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>Those who wait for places, ticket by ticket, with offers to several of them.</summary>
public sealed class WaitingPage(IAccess access) : AppPage
{
    /// <summary>The code of the ticket type shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ticket { get; set; }

    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>How many places are offered.</summary>
    [BindProperty]
    public int Count { get; set; } = 1;

    /// <summary>True to draw lots.</summary>
    [BindProperty]
    public bool ByLot { get; set; }

    /// <summary>The end of the offers, as clocks at the venue show it.</summary>
    [BindProperty]
    public DateTime? Until { get; set; }

    public ShowWaitingList.Result Found { get; private set; } = null!;

    /// <summary>True for whoever may offer places.</summary>
    public bool MayOffer { get; private set; }

    public async Task OnGetAsync(string eventCode)
    {
        MayOffer = await access.MayAsync(Permission.ManageRegistrations, AccessTarget.Event(Event!.Code), HttpContext.RequestAborted);
        Found = await AskAsync(new ShowWaitingList.Query(eventCode, Ticket, Math.Max(1, P)));
    }

    public IEnumerable<SelectListItem> OrderItems() => [new(T["Whoever has waited longest"], "false"), new(T["By lot among all who wait"], "true")];

    public Task<IActionResult> OnPostAsync(string eventCode) =>
        SendAsync(new OfferToWaiting.Command(eventCode, Ticket ?? "", Count, ByLot, Until), done =>
        {
            Flash(T.Count(done.Offered, "{0} place is offered, by mail.", "{0} places are offered, by mail."));
            return RedirectToPage(new { eventCode, ticket = Ticket });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode));
}
