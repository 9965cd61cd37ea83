using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Says what codes take off.</summary>
public static class DiscountWords
{
    /// <summary>What a code does to a price.</summary>
    /// <param name="texts">The texts of the current language.</param>
    /// <param name="kind">How it changes a price.</param>
    /// <param name="value">See <see cref="Discount.Value"/>.</param>
    /// <param name="currency">ISO 4217 code of an amount.</param>
    public static string Of(Texts texts, DiscountKind kind, long value, string currency) => kind switch
    {
        DiscountKind.Percent => texts["{0} off", Amounts.Rate((int)value * 100)],
        DiscountKind.Amount => texts["{0} off", Amounts.Show(value, currency)],
        DiscountKind.Price when value == 0 => texts["Free"],
        DiscountKind.Price => texts["costs {0}", Amounts.Show(value, currency)],
        _ => texts["access only"],
    };

    /// <summary>What codes took off an order, with the codes; null when none did.</summary>
    internal static string? Of(Order order) => order.Discount.IsZero ? null
        : $"{Amounts.Show(order.Discount)} ({string.Join(", ", order.Registrations.Where(r => order.LinesOf(r).Any(l => !l.Discount.IsZero)).Select(r => r.VoucherCode).Distinct().Select(code => LeftToRight.Keep(code!)))})";
}
