using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Tickets;

namespace EventsHub.Registrations.Registering;

/// <param name="Lines">The products ordered, the ticket first and cancelled ones last.</param>
/// <param name="Vat">Net amount, VAT and gross amount by rate.</param>
/// <param name="TotalMinor">The total in minor units, VAT included.</param>
/// <param name="Currency">ISO 4217 code of all amounts.</param>
public sealed record OrderSummary(IReadOnlyList<OrderSummary.Line> Lines, IReadOnlyList<VatAmount> Vat, long TotalMinor, string Currency)
{
    /// <param name="Name">The product's name, in the current language.</param>
    /// <param name="PriceMinor">The price in minor units, VAT included.</param>
    /// <param name="VatRate">The rate of the VAT contained, in hundredths of a percent.</param>
    /// <param name="IsCancelled">True when it was given back.</param>
    /// <param name="KeptMinor">The part of the price that is kept once it was given back, in minor units.</param>
    /// <param name="DiscountMinor">What a code took off, in minor units; the price is what is left.</param>
    /// <param name="Voucher">That code; null when none took anything off.</param>
    public sealed record Line(string Name, long PriceMinor, int VatRate, bool IsCancelled, long KeptMinor, long DiscountMinor = 0, string? Voucher = null);

    // Until it is sold, people see what it would cost.
    internal static OrderSummary Of(RegistrationFile file)
    {
        var (_, order, registration) = file;
        var lines = LinesOf(file);
        return order.Status == OrderStatus.Open
            ? new(lines, Order.VatOf(order.LinesOf(registration), line => line.Price), order.Asked(registration).Minor, order.Currency)
            : new(lines, order.VatPerRate, order.Total.Minor, order.Currency);
    }

    /// <summary>What is ordered for one person, the ticket first and what was cancelled last.</summary>
    internal static IReadOnlyList<Line> LinesOf(RegistrationFile file) => [.. file.Order.Lines
        .Where(l => l.RegistrationId == file.Registration.Id)
        .OrderBy(l => l.CancelledAt is not null).ThenBy(l => l.Kind).ThenBy(l => l.AddedAt)
        .Select(l => new Line(file.NameOf(l), l.Price.Minor, l.VatRate, l.CancelledAt is not null, l.Kept.Minor, l.Discount.Minor, l.Discount.IsZero ? null : file.Registration.VoucherCode))];
}
