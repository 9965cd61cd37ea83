using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Refunds;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Money that orders are owed back: choosing refunds, the files for the bank, and what became of them.</summary>
public sealed class RefundsPage : AppPage
{
    /// <summary>One order in the form.</summary>
    public sealed class RefundForm
    {
        public bool IsChosen { get; set; }

        public string EventCode { get; set; } = "";

        public string Code { get; set; } = "";

        /// <summary>What was shown to be paid back, in minor units.</summary>
        public long AmountMinor { get; set; }

        public string? Holder { get; set; }

        /// <summary>The IBAN; null for the account that paid.</summary>
        public string? Iban { get; set; }

        public string? Bic { get; set; }
    }

    [BindProperty]
    public List<RefundForm> Orders { get; set; } = [];

    [BindProperty]
    public DateOnly? PayOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The page of the orders, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListRefundsDue.Result Due { get; private set; } = null!;

    public ListRefundRuns.Result Runs { get; private set; } = null!;

    public string TimeZone { get; private set; } = "";

    public async Task OnGetAsync()
    {
        Due = await AskAsync(new ListRefundsDue.Query(Math.Max(1, P)));
        Runs = await AskAsync(new ListRefundRuns.Query());
        TimeZone = (await AskAsync(new FindHostDefaults.Query())).TimeZone;
        Trail.Add(new(T["Bank"], "~/bank"));
    }

    /// <summary>What was typed for an order, when the form comes back.</summary>
    public RefundForm Typed(ListRefundsDue.Due due) => Orders.Find(o => o.EventCode == due.EventCode && o.Code == due.OrderCode) ?? new() { Holder = due.Holder };

    public Task<IActionResult> OnPostAsync() =>
        SendAsync(new OrderRefunds.Command([.. Orders.Where(o => o.IsChosen).Select(o => new OrderRefunds.Item(o.EventCode, o.Code, o.AmountMinor, o.Holder, o.Iban, o.Bic))], PayOn), made =>
        {
            Flash(made.Changed.Count == 0
                ? T["The file {0} over {1} is made. Download it below and give it to the bank.", made.Number, Amounts.Show(made.TotalMinor, RefundRun.Currency)]
                : T["The file {0} over {1} is made. Banks take Latin letters without accents: {2}.", made.Number, Amounts.Show(made.TotalMinor, RefundRun.Currency), string.Join("; ", made.Changed)]);
            return LocalRedirect(Url.Content("~/bank/refunds"));
        }, prefix: "", onRefused: OnGetAsync);

    public async Task<IActionResult> OnGetFileAsync(Guid run)
    {
        var file = await AskAsync(new DownloadRefundFile.Query(run));
        return File(file.Content, "application/xml", file.FileName);
    }

    public Task<IActionResult> OnPostPaidAsync(Guid run, int version) => CloseAsync(new(run, IsPaid: true, Version: version), T["The refunds are noted as paid."]);

    public Task<IActionResult> OnPostTakeBackAsync(Guid run, int version) => CloseAsync(new(run, IsPaid: false, Reason, version), T["The run is taken back. Its refunds can be ordered anew."]);

    private Task<IActionResult> CloseAsync(CloseRefundRun.Command command, string done) =>
        SendAsync(command, _ =>
        {
            Flash(done);
            return LocalRedirect(Url.Content("~/bank/refunds"));
        }, prefix: "", onRefused: OnGetAsync);
}
