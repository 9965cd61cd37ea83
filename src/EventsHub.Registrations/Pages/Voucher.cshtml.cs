using EventsHub.Kernel.Access;
using EventsHub.Registrations.Vouchers;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Shows a promotion or access code, who came with it, and switches it off and on.</summary>
public sealed class VoucherPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The page of those who came with it, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <inheritdoc/>
    protected override Permission? ToChange => Permission.ManageEvents;

    public ShowVoucher.Result Found { get; private set; } = null!;

    /// <summary>The address of the page.</summary>
    public string Here => Url.Content($"~/events/{Event!.Code}/codes/{Id}");

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public Task<IActionResult> OnPostSwitchAsync(string eventCode, bool off, int version) => SendAsync(
        new SwitchVoucher.Command(eventCode, Id, off, version),
        _ =>
        {
            Flash(off ? T["The code is switched off. Orders placed stay as they are."] : T["The code is switched on."]);
            return Redirect(Here);
        },
        onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        Found = await AskAsync(new ShowVoucher.Query(eventCode, Id, Math.Max(1, P)));
        Trail.Add(new(T["Codes"], $"~/events/{Event!.Code}/codes"));
        if (Found.Listed.Batch is { } batch)
        {
            Trail.Add(new(batch, $"~/events/{Event.Code}/codes?batch={Uri.EscapeDataString(batch)}"));
        }
    }
}
