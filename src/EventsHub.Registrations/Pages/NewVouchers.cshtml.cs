using EventsHub.Registrations.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>The form by which staff make a batch of codes, each for one person.</summary>
public sealed class NewVouchersPage : VoucherFormPage
{
    /// <inheritdoc/>
    public override bool IsBatch => true;

    public Task OnGetAsync(string eventCode) => LoadChoicesAsync(eventCode);

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new MakeVouchers.Command(eventCode, Input.Batch, Input.Count ?? 0, Input.Prefix, Input.Voucher),
        made =>
        {
            Flash(T.Count(made.Count, "{0} code is made.", "{0} codes are made."));
            return Redirect(Url.Content($"~/events/{eventCode}/codes?batch={Uri.EscapeDataString(made.Batch)}"));
        },
        onRefused: () => LoadChoicesAsync(eventCode));
}
