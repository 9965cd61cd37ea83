using System.Text;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.OwnPage;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Shows a person's own registration: what was ordered, what is left to pay, the ticket, and the links to change or cancel it.</summary>
public sealed class OwnRegistrationPage : OwnPage
{
    /// <summary>The documents of the order; null when somebody else pays it.</summary>
    public ShowOwnInvoices.Result? Invoices { get; private set; }

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        if (Own.Status == RegistrationStatus.Unnamed)
        {
            return Redirect($"~{GroupFile.PlacePathOf(eventCode, Token)}");
        }

        await LoadAsync(eventCode);
        return Page();
    }

    public async Task<IActionResult> OnGetInvoiceAsync(string eventCode, string number)
    {
        var file = await AskAsync(new DownloadOwnInvoice.Query(eventCode, Token, number, InvoiceFormat.Pdf));
        return File(file.Content, file.MediaType, file.FileName);
    }

    public Task<IActionResult> OnPostInvoiceAsync(string eventCode) => SendAsync(
        new IssueOwnInvoice.Command(eventCode, Token),
        _ =>
        {
            Flash(T["Here is your invoice. It comes by mail, too."]);
            return Redirect(Address(eventCode, Token));
        },
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    public async Task<IActionResult> OnGetTicketAsync(string eventCode)
    {
        var ticket = await AskAsync(new DownloadTicket.Query(eventCode, Token));
        return File(ticket.Content, "application/pdf", ticket.FileName);
    }

    public async Task<IActionResult> OnGetCalendarAsync(string eventCode)
    {
        var calendar = await AskAsync(new DownloadCalendar.Query(eventCode, Token));
        return File(Encoding.UTF8.GetBytes(calendar.Content), "text/calendar; charset=utf-8", calendar.FileName);
    }

    public async Task<IActionResult> OnGetPaymentCodeAsync(string eventCode) =>
        Content(await AskAsync(new DownloadPaymentCode.Query(eventCode, Token)), "image/svg+xml");

    public async Task<IActionResult> OnPostTakeAsync(string eventCode, int version) => await SendAsync(
        new TakePlace.Command(eventCode, Token, version),
        _ => Redirect(Address(eventCode, Token)),
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        if (Own.Summary is not null)
        {
            Invoices = await AskAsync(new ShowOwnInvoices.Query(eventCode, Token));
        }
    }

    /// <summary>Where the person stands and what comes next, while they are not registered for good; null otherwise.</summary>
    public string? Notice => Own.Status switch
    {
        RegistrationStatus.Waiting => T["No place is left at the moment. You are number {0} on the list. We write to you as soon as there is a place for you, and you owe nothing until then.", Own.WaitingNumber ?? 1].Value,
        RegistrationStatus.Held => T["A place is kept for you until {0}.", Dates.Until(Own.LapsesAt!.Value, Event!.TimeZone)].Value,
        RegistrationStatus.AwaitingApproval => T["The organisers decide who comes, and write to you then. A place is kept for you, and you owe nothing before."].Value,
        RegistrationStatus.AwaitingPayment when Own.PaidFor is { } payer =>
            T["A place is kept for you until {0}. You are registered as soon as the payment of {1} is there.", Dates.Until(Own.LapsesAt!.Value, Event!.TimeZone), payer.Name].Value,
        RegistrationStatus.AwaitingPayment => T["A place is kept for you until {0}. You are registered as soon as your payment is there.", Dates.Until(Own.LapsesAt!.Value, Event!.TimeZone)].Value,
        RegistrationStatus.Lapsed => T["The time for taking or paying your place is over, and it has been given back. If you want to come after all, write to the organisers, or register again."].Value,
        _ when Own.IsDecidedAgain => T["You have changed something about which the organisers decide again. You stay registered until they have."].Value,
        RegistrationStatus.Cancelled when Own.Declined is not null => T["We are sorry: the organisers cannot offer you a place."].Value,
        _ => null,
    };

    public bool IsConfirmed => Own.Status == RegistrationStatus.Confirmed;
}
