using EventsHub.Kernel.Access;
using EventsHub.Registrations.Vouchers;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Lists the promotion and access codes of an event, or of one batch.</summary>
public sealed class VouchersPage : AppPage
{
    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>A part of a code or of an address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>The batch whose codes alone to list.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Batch { get; set; }

    /// <inheritdoc/>
    protected override Permission? ToChange => Permission.ManageEvents;

    public ListVouchers.Result Found { get; private set; } = null!;

    /// <summary>The address of the list.</summary>
    public string Root => Url.Content($"~/events/{Event!.Code}/codes");

    public string OfBatch(string batch) => $"{Root}?batch={Uri.EscapeDataString(batch)}";

    public string CsvOf(string? batch) => $"{Root}?handler=Csv{(batch is null ? "" : $"&batch={Uri.EscapeDataString(batch)}")}";

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public async Task<IActionResult> OnGetCsvAsync(string eventCode) => new StreamedFileResult(await AskAsync(new ExportVouchers.Query(eventCode, Batch)));

    public Task<IActionResult> OnPostOffAsync(string eventCode) => SendAsync(
        new SwitchVouchersOff.Command(eventCode, Batch ?? ""),
        result =>
        {
            Flash(T.Count(result.SwitchedOff, "{0} code is switched off. Orders placed stay as they are.", "{0} codes are switched off. Orders placed stay as they are."));
            return Redirect(OfBatch(Batch!));
        },
        onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        Found = await AskAsync(new ListVouchers.Query(eventCode, Search, Batch, Math.Max(1, P)));
        if (!string.IsNullOrEmpty(Batch))
        {
            Trail.Add(new(T["Codes"], $"~/events/{Event!.Code}/codes"));
        }
    }
}
