using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Registering;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Shows buyers what they pay and how, and lets them correct whom the invoice is made out to. A link that does not work leads to the page that mails a new one.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnOrderPage : AppPage
{
    /// <summary>The token of the buyer's link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public BillingInput BillTo { get; set; } = new();

    public ShowOwnOrder.Result Order { get; private set; } = null!;

    public ShowOwnInvoices.Result Invoices { get; private set; } = null!;

    public string Pill => Order.Status == OrderStatus.Cancelled ? "neutral" : Order.BalanceMinor > 0 ? "warning" : Order.Status == OrderStatus.Open ? "info" : "success";

    public string Standing => Order.Status == OrderStatus.Cancelled ? T["Cancelled"] : Order.BalanceMinor > 0 ? T["Still to pay"] : Order.Status == OrderStatus.Open ? T["Nothing to pay yet"] : T["Settled"];

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        try
        {
            await LoadAsync(eventCode);
        }
        catch (NotFoundException)
        {
            return Redirect($"~/e/{eventCode}/my-link?unknown=true");
        }

        BillTo = Order.BillTo ?? new();
        return Page();
    }

    public async Task<IActionResult> OnGetPaymentCodeAsync(string eventCode) =>
        Content(await AskAsync(new DownloadOrderPaymentCode.Query(eventCode, Token)), "image/svg+xml");

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
            return Redirect($"~/e/{eventCode}/o/{Token}");
        },
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    public Task<IActionResult> OnPostAsync(string eventCode, int version) => SendAsync(
        new CorrectBilling.Command(eventCode, Token, version, BillTo),
        _ =>
        {
            Flash(T["The invoice address is corrected."]);
            return Redirect($"~/e/{eventCode}/o/{Token}");
        },
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode) =>
        (Order, Invoices) = (await AskAsync(new ShowOwnOrder.Query(eventCode, Token)), await AskAsync(new ShowOwnInvoices.Query(eventCode, Token)));
}
