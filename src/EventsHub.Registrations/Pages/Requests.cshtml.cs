using System.Globalization;
using EventsHub.Kernel.Access;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace EventsHub.Registrations.Pages;

/// <summary>The people about whom the organisers have to decide: decisions are noted for as many as are chosen, and released together.</summary>
public sealed class RequestsPage(IAccess access) : AppPage
{
    // Portions of one press of the button; whoever has more presses it again.
    private const int MostRounds = 25;

    [BindProperty(SupportsGet = true)]
    public RequestState? State { get; set; }

    /// <summary>The code of the ticket type.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ticket { get; set; }

    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The codes of those chosen.</summary>
    [BindProperty]
    public List<string> Codes { get; set; } = [];

    /// <summary>Why those chosen do not come, in words for them.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public ListRequests.Result Found { get; private set; } = null!;

    /// <summary>True for whoever may decide.</summary>
    public bool MayDecide { get; private set; }

    public async Task OnGetAsync(string eventCode)
    {
        MayDecide = await access.MayAsync(Permission.ManageRegistrations, AccessTarget.Event(Event!.Code), HttpContext.RequestAborted);
        Found = await AskAsync(new ListRequests.Query(eventCode, State, Ticket, Math.Max(1, P)));
    }

    public IEnumerable<SelectListItem> StateItems() =>
        Enum.GetValues<RequestState>().Select(state => new SelectListItem($"{T.Name(state)} ({Found.Counts[state].ToString("N0", CultureInfo.CurrentCulture)})", state.ToString(), state == State));

    public IEnumerable<SelectListItem> TicketItems() => Found.Tickets.Select(ticket => new SelectListItem(ticket.Name, ticket.Code, ticket.Code == Ticket));

    /// <summary>The address of the list as it is shown, where a form is to be handled.</summary>
    public string Here(string handler) => QueryHelpers.AddQueryString(Url.Content($"~/events/{Event!.Code}/requests"), new Dictionary<string, string?>
    {
        ["handler"] = handler,
        ["state"] = State?.ToString(),
        ["ticket"] = Ticket,
        ["p"] = P > 1 ? P.ToString(CultureInfo.InvariantCulture) : null,
    });

    public Task<IActionResult> OnPostApproveAsync(string eventCode, long readAt) =>
        DecideAsync(eventCode, DecisionKind.Approve, readAt, done => T.Count(done, "Noted: {0} person may come. Nobody was told yet.", "Noted: {0} people may come. Nobody was told yet."));

    public Task<IActionResult> OnPostDeclineAsync(string eventCode, long readAt) =>
        DecideAsync(eventCode, DecisionKind.Decline, readAt, done => T.Count(done, "Noted: {0} person does not come. Nobody was told yet.", "Noted: {0} people do not come. Nobody was told yet."));

    public Task<IActionResult> OnPostTakeBackAsync(string eventCode, long readAt) =>
        DecideAsync(eventCode, null, readAt, done => T.Count(done, "About {0} person nothing is decided any more.", "About {0} people nothing is decided any more."));

    /// <summary>Releases what was shown, portion by portion.</summary>
    public async Task<IActionResult> OnPostReleaseAsync(string eventCode, int toApprove, int toDecline)
    {
        var released = 0;
        IActionResult answer;
        var (round, isOver) = (0, false);
        do
        {
            answer = await SendAsync(new ReleaseDecisions.Command(eventCode, round == 0 ? toApprove : null, round == 0 ? toDecline : null), done =>
            {
                released += done.Released;
                isOver = done.Left == 0;
                return RedirectToPage(new { eventCode });
            }, prefix: "", onRefused: () => OnGetAsync(eventCode));
        }
        while (answer is RedirectToPageResult && !isOver && ++round < MostRounds);
        if (released > 0)
        {
            Flash(T.Count(released, "{0} decision is on its way.", "{0} decisions are on their way."));
        }

        return answer;
    }

    private Task<IActionResult> DecideAsync(string eventCode, DecisionKind? decision, long readAt, Func<int, string> said) =>
        SendAsync(new DecideRequests.Command(eventCode, Codes, decision, Reason, new DateTime(Math.Clamp(readAt, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)), done =>
        {
            Flash(said(done));
            return RedirectToPage(new { eventCode, state = State, ticket = Ticket, p = P > 1 ? P : (int?)null });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode));
}
