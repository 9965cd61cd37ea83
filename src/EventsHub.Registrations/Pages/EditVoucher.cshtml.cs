using EventsHub.Registrations.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>The form by which staff change what a promotion or access code does.</summary>
public sealed class EditVoucherPage : VoucherFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task OnGetAsync(string eventCode)
    {
        var found = await LoadAsync(eventCode);
        Input = new() { Voucher = found.Voucher, Version = found.Version };
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new SaveVoucher.Command(eventCode, Id, Input.Voucher, Input.Version),
        saved =>
        {
            Flash(T["Saved."]);
            return Redirect(Url.Content($"~/events/{eventCode}/codes/{saved.Id}"));
        },
        onRefused: () => LoadAsync(eventCode));

    private async Task<ShowVoucher.Result> LoadAsync(string eventCode)
    {
        var found = await AskAsync(new ShowVoucher.Query(eventCode, Id));
        await LoadChoicesAsync(eventCode);
        Trail.Add(new(found.Listed.Code, $"~/events/{Event!.Code}/codes/{Id}"));
        return found;
    }
}
