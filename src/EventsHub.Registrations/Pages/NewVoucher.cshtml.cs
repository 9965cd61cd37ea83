using EventsHub.Registrations.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>The form by which staff make a promotion or access code.</summary>
public sealed class NewVoucherPage : VoucherFormPage
{
    public Task OnGetAsync(string eventCode) => LoadChoicesAsync(eventCode);

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new SaveVoucher.Command(eventCode, Id: null, Input.Voucher),
        made =>
        {
            Flash(T["The code {0} is made.", made.Code]);
            return Redirect(Url.Content($"~/events/{eventCode}/codes/{made.Id}"));
        },
        onRefused: () => LoadChoicesAsync(eventCode));
}
