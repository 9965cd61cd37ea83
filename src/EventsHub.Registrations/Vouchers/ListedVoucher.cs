using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Vouchers;

/// <summary>A code in a list.</summary>
/// <param name="Id">Id of the code.</param>
/// <param name="Code">The code as people read it.</param>
/// <param name="Batch">The name of its batch; null for a code of its own.</param>
/// <param name="Discount">How it changes a price.</param>
/// <param name="Value">The share in percent, or the amount or price in minor units; 0 for none.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="Products">The names of what it is for, in the current language; empty for all that everybody can see.</param>
/// <param name="Uses">How many people have come with it.</param>
/// <param name="MaxUses">How many may; null for any number.</param>
/// <param name="Until">When it stops working (UTC, exclusive); null for as long as registration is open.</param>
/// <param name="Email">The address of the one person who may come with it; null for anybody.</param>
/// <param name="Note">A note for staff; null for none.</param>
/// <param name="Reserved">How many places are kept for those who come with it.</param>
/// <param name="State">Whether somebody can come with it now.</param>
public sealed record ListedVoucher(
    Guid Id, string Code, string? Batch, DiscountKind Discount, long Value, string Currency, IReadOnlyList<string> Products, int Uses, int? MaxUses, DateTime? Until, string? Email, string? Note,
    int Reserved, VoucherState State)
{
    internal static ListedVoucher Of(Voucher voucher, HostedEvent @event, DateTime utc) => new(
        voucher.Id, voucher.Code, voucher.Batch, voucher.Discount.Kind, voucher.Discount.Value, voucher.Currency,
        [.. @event.Products.Where(p => voucher.ProductIds.Contains(p.Id)).OrderBy(p => p.Kind).ThenBy(p => p.Position).Select(p => p.Name.In(Languages.Current, @event.MainLanguage))],
        voucher.Uses, voucher.MaxUses, EventTime.EndToUtc(voucher.Until, @event.TimeZone), voucher.Email, voucher.Note, voucher.Reserved,
        voucher.MayBeUsedAt(@event, utc).Reason?.Code switch
        {
            null => VoucherState.Works,
            "voucher.off" or "voucher.currency" => VoucherState.Off,
            "voucher.not-yet" => VoucherState.NotYet,
            "voucher.over" => VoucherState.Over,
            _ => VoucherState.UsedUp,
        });
}
