using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Vouchers;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Orders places for a group in two steps: the form, and a summary with the price. It works without JavaScript.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OrderGroupPage : AppPage
{
    [BindProperty]
    public GroupForm Input { get; set; } = new();

    public ShowPublicEvent.Result Shown { get; private set; } = null!;

    /// <summary>The tickets that groups can order: those about which nobody has to decide first.</summary>
    public IReadOnlyList<OfferedProduct> Tickets => [.. Shown.Tickets.Where(ticket => !ticket.NeedsApproval)];

    /// <summary>The order with its price; null while the form is shown.</summary>
    public GroupSummary? Quote { get; private set; }

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        Input = new() { SubmissionId = Guid.CreateVersion7(), Tickets = [.. Tickets.Select(ticket => new TicketCount { Ticket = ticket.Code })] };
    }

    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        return await SendAsync(new QuoteGroup.Query(Command(eventCode) with { ExpectedTotalMinor = null }), quote =>
        {
            Quote = quote;
            return Page();
        });
    }

    /// <summary>Returns to the form with everything as it was typed.</summary>
    public async Task OnPostChangeAsync(string eventCode) => await LoadAsync(eventCode);

    public Task<IActionResult> OnPostConfirmAsync(string eventCode) => SendAsync(
        Command(eventCode),
        result =>
        {
            Flash(T["The places are ordered. Say who comes, or invite people to say it themselves."]);
            return Redirect(Url.Content($"~{result.Path}"));
        },
        onRefused: async () =>
        {
            await LoadAsync(eventCode);
            Quote = await QuoteAgainAsync(eventCode);
        });

    // Whoever goes back and changes something sends the same form with other content: that is another order.
    private OrderGroup.Command Command(string eventCode)
    {
        var command = new OrderGroup.Command(
            eventCode, Input.SubmissionId ?? Guid.Empty, Input.GroupName ?? "", Input.Leader, Input.Tickets, Input.Options, Input.PaymentMethod, Input.BillTo, Input.Consent, Languages.Current,
            Input.ExpectedTotalMinor, Input.ExpectedCurrency);
        return command with { SubmissionId = Submission.IdOf(command.SubmissionId, command.Content) };
    }

    private async Task LoadAsync(string eventCode) => Shown = (await AskAsync(new ShowOffer.Query(eventCode, null))).Event;

    // When only the price has changed, the new summary is shown; for any other error, the form with its errors.
    private async Task<GroupSummary?> QuoteAgainAsync(string eventCode)
    {
        try
        {
            return await AskAsync(new QuoteGroup.Query(Command(eventCode) with { ExpectedTotalMinor = null }));
        }
        catch (Exception exception) when (exception is ValidationFailedException or DomainRuleException)
        {
            return null;
        }
    }

    public sealed class GroupForm
    {
        /// <summary>Made when the form is first shown, so that a form sent twice makes one order.</summary>
        public Guid? SubmissionId { get; set; }

        public string? GroupName { get; set; }

        /// <summary>Who leads the group, orders and pays.</summary>
        public BuyerInput Leader { get; set; } = new();

        public List<TicketCount> Tickets { get; set; } = [];

        /// <summary>The codes of the options that every place has.</summary>
        public List<string> Options { get; set; } = [];

        public PaymentMethod? PaymentMethod { get; set; }

        /// <summary>Whom the invoice is made out to; blank for the leader.</summary>
        public BillingInput BillTo { get; set; } = new();

        public bool Consent { get; set; }

        /// <summary>The total that the summary showed, in minor units.</summary>
        public long? ExpectedTotalMinor { get; set; }

        /// <summary>The currency in which it showed it.</summary>
        public string? ExpectedCurrency { get; set; }
    }
}
