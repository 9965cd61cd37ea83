using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Outbox;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>Shows staff everything about one registration, with what they can do.</summary>
public sealed class RegistrationPage : AppPage
{
    /// <summary>The form for a payment or refund of any amount.</summary>
    public sealed class MoneyForm
    {
        /// <summary>Made when the form was shown; sent twice, it notes the money once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public bool IsRefund { get; set; }

        /// <summary>The amount in whole units of the currency.</summary>
        public decimal? Amount { get; set; }

        /// <summary>By which way it came or went; null when nobody says so.</summary>
        public MoneyMethod? Method { get; set; }

        public string? Note { get; set; }
    }

    [BindProperty]
    public MoneyForm Money { get; set; } = new();

    /// <summary>The end of an offer, as clocks at the venue show it.</summary>
    [BindProperty]
    public DateTime? Until { get; set; }

    /// <summary>Why the person comes before others who have waited longer.</summary>
    [BindProperty]
    public string? OfferReason { get; set; }

    /// <summary>Why the person is declined, in words for them.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public ShowRegistration.Result Found { get; private set; } = null!;

    /// <summary>What the ticket cannot show.</summary>
    public CheckTicket.Result Ticket { get; private set; } = null!;

    /// <summary>The documents of the order.</summary>
    public ShowOwnInvoices.Result Invoices { get; private set; } = null!;

    public string Here => Url.Content($"~/events/{Event!.Code}/registrations/{Found.Code}");

    public string BadgePath => Url.Content($"~/events/{Event!.Code}/badges/{Found.Code}.pdf");

    public async Task OnGetAsync(string eventCode, string code)
    {
        Found = await AskAsync(new ShowRegistration.Query(eventCode, code));
        Ticket = await AskAsync(new CheckTicket.Query(eventCode, code));
        Invoices = await AskAsync(new ShowOrderInvoices.Query(eventCode, code));
        Trail.Add(new(T["Registrations"], $"~/events/{Event!.Code}/registrations"));
    }

    public string FileOf(IssuedDocument document, InvoiceFormat format) => InvoicesPage.FileOf(Url, Event!.Code, document.Number, format);

    public Task<IActionResult> OnPostInvoiceAsync(string eventCode, string code, bool anew) => StepAsync(
        new IssueInvoice.Command(eventCode, code, anew), eventCode, code, issued => T["Issued, and on its way by mail: {0}.", string.Join(", ", issued.Numbers)]);

    public Task<IActionResult> OnPostPaidAsync(string eventCode, string code, long amount, MoneyMethod? method) =>
        SendAsync(new MarkPaid.Command(eventCode, code, amount, Method: method), paid =>
        {
            Flash(T["{0} is noted as received.", Amounts.Show(amount, paid.Currency)]);
            return RedirectToPage(new { eventCode, code });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode, code));

    public Task<IActionResult> OnPostMoneyAsync(string eventCode, string code) =>
        SendAsync(new NoteMoney.Command(eventCode, code, Money.Id, Money.IsRefund ? LedgerKind.Refund : LedgerKind.Payment, Money.Amount, Money.Note, Method: Money.Method), noted =>
        {
            Flash(noted.BalanceMinor switch
            {
                0 => T["It is noted. Nothing is left to pay."],
                > 0 => T["It is noted. Left to pay: {0}.", Amounts.Show(noted.BalanceMinor, noted.Currency)],
                _ => T["It is noted. To pay back: {0}.", Amounts.Show(-noted.BalanceMinor, noted.Currency)],
            });
            return RedirectToPage(new { eventCode, code });
        }, prefix: nameof(Money), onRefused: () => OnGetAsync(eventCode, code));

    public Task<IActionResult> OnPostApproveAsync(string eventCode, string code, int version) =>
        StepAsync(new ApproveRegistration.Command(eventCode, code, version), eventCode, code, _ => T["It is decided, and the person is told what is new for them."]);

    public Task<IActionResult> OnPostReviveAsync(string eventCode, string code, int version) =>
        StepAsync(new ReviveRegistration.Command(eventCode, code, version), eventCode, code, _ => T["The place is sold, and the person gets a mail."]);

    public Task<IActionResult> OnPostOfferAsync(string eventCode, string code, int version) =>
        StepAsync(new OfferPlace.Command(eventCode, code, Until, version, OfferReason), eventCode, code, _ => T["A place is kept, and the person gets a mail."]);

    public Task<IActionResult> OnPostDeclineAsync(string eventCode, string code, int version) =>
        StepAsync(new DeclineRegistration.Command(eventCode, code, Reason, version), eventCode, code, _ => T["The person is told why."]);

    public Task<IActionResult> OnPostResendAsync(string eventCode, string code) =>
        SendAsync(new ResendConfirmation.Command(eventCode, code), sent =>
        {
            Flash(T["The confirmation is on its way to {0}.", sent.Email]);
            return RedirectToPage(new { eventCode, code });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode, code));

    public Task<IActionResult> OnPostReplaceTicketAsync(string eventCode, string code, int revision) =>
        SendAsync(new ReplaceTicket.Command(eventCode, code, revision), sent =>
        {
            Flash(T["The old ticket does not count any more. The new one is on its way to {0}.", sent.Email]);
            return RedirectToPage(new { eventCode, code });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode, code));

    private Task<IActionResult> StepAsync<TResult>(IRequest<TResult> step, string eventCode, string code, Func<TResult, string> done) =>
        SendAsync(step, result =>
        {
            Flash(done(result));
            return RedirectToPage(new { eventCode, code });
        }, prefix: "", onRefused: () => OnGetAsync(eventCode, code));

    public string Amount(long minor) => Amounts.Show(minor, Found.Order.Currency);

    public IEnumerable<SelectListItem> MethodItems => Enum.GetValues<MoneyMethod>().Select(method => new SelectListItem(T.Name(method), method.ToString()));

    public string PaymentName(PaymentMethod method) => method switch
    {
        PaymentMethod.BankTransfer => T["Bank transfer"],
        PaymentMethod.OnSite => T["On site, at the desk"],
        _ => T["Nothing to pay"],
    };

    public string MailName(string kind) => kind switch
    {
        RegistrationMailKinds.RegistrationConfirmed => T["Confirmation"],
        RegistrationMailKinds.RegistrationChanged => T["Change"],
        RegistrationMailKinds.EventMoved => T["New days of the event"],
        RegistrationMailKinds.RegistrationCancelled => T["Cancellation"],
        RegistrationMailKinds.OrderPaid => T["Receipt of payment"],
        RegistrationMailKinds.Waiting => T["Waiting list"],
        RegistrationMailKinds.PlaceOffered => T["Offer of a place"],
        RegistrationMailKinds.ApprovalAsked => T["Request received"],
        RegistrationMailKinds.PaymentDue => T["Request for payment"],
        RegistrationMailKinds.Lapsed => T["Place given back"],
        RegistrationMailKinds.OwnLink => T["Link asked for"],
        RegistrationMailKinds.InvoiceIssued => T["Invoice"],
        RegistrationMailKinds.OrderDue => T["Request for payment, to the buyer"],
        RegistrationMailKinds.OrderChanged => T["Change of what is paid, to the buyer"],
        RegistrationMailKinds.OrderLapsed => T["Place given back, to the buyer"],
        RegistrationMailKinds.MoneyPaidBack => T["Money paid back, to the buyer"],
        RegistrationMailKinds.OrderLink => T["Link asked for, to the buyer"],
        RegistrationMailKinds.GroupOrdered => T["Places ordered, to the leader of the group"],
        RegistrationMailKinds.PlaceFree => T["Place free again, to the leader of the group"],
        RegistrationMailKinds.PlaceInvited => T["Invitation to a place of a group"],
        _ => kind,
    };

    /// <summary>The history of the registration, last first.</summary>
    public IEnumerable<(DateTime At, string What)> History()
    {
        var order = Found.Order;
        List<(DateTime At, string What)> history = [(Found.RegisteredAt, Found.ConsentedAt is null ? T["Entered by staff"] : T["Registered, and agreed to the terms"])];
        history.AddRange(order.Lines.Where(l => l.AddedAt != Found.RegisteredAt).Select(l => (l.AddedAt, T["{0} added", l.Name].Value)));
        history.AddRange(order.Lines.Where(l => l.CancelledAt is not null && l.CancelledAt != Found.CancelledAt).Select(l => (l.CancelledAt!.Value, T["{0} taken out", l.Name].Value)));
        history.AddRange(order.Money.Select(m => (m.At, Moved(m))));
        if (Found.Decision is { ReleasedAt: { } released } decided)
        {
            var what = decided.Kind == DecisionKind.Approve ? T["Let come"].Value : T["Not let come"].Value;
            history.Add((released, decided.By is { } by ? $"{what} – {by}" : what));
        }

        if (Found.BadgePrintedAt is { } printed)
        {
            history.Add((printed, T["Badge printed"]));
        }

        if (Found.CancelledAt is { } cancelled)
        {
            history.Add((cancelled, T["Cancelled"]));
        }

        return history.OrderByDescending(entry => entry.At);
    }

    private string Moved(ShowRegistration.MoneyMoved moved)
    {
        var what = moved.IsReversal ? T["{0} taken back, which was noted by mistake", Amount(moved.AmountMinor)]
            : moved.Kind == LedgerKind.Payment ? T["{0} received", Amount(moved.AmountMinor)] : T["{0} paid back", Amount(moved.AmountMinor)];
        var how = moved.Method is { } method ? $"{what.Value}, {T.Name(method)}" : what.Value;
        var who = moved.By is { } by ? $"{how} – {by}" : how;
        return moved.Note is { } note ? $"{who} ({note})" : who;
    }
}
