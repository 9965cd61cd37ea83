using EventsHub.Kernel.Finance;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Groups;

/// <summary>What a group orders, equal lines as one.</summary>
/// <param name="Lines">The products, tickets first.</param>
/// <param name="Vat">Net amount, VAT and gross amount by rate.</param>
/// <param name="TotalMinor">The total in minor units, VAT included.</param>
/// <param name="Currency">ISO 4217 code of all amounts.</param>
public sealed record GroupSummary(IReadOnlyList<GroupSummary.Line> Lines, IReadOnlyList<VatAmount> Vat, long TotalMinor, string Currency)
{
    /// <param name="Count">How many.</param>
    /// <param name="Name">The product's name, in the current language.</param>
    /// <param name="PriceMinor">The price of one in minor units, VAT included.</param>
    /// <param name="SumMinor">The price of all.</param>
    /// <param name="VatRate">The rate of the VAT contained, in hundredths of a percent.</param>
    public sealed record Line(int Count, string Name, long PriceMinor, long SumMinor, int VatRate);

    internal static GroupSummary Of(OrderFile file)
    {
        var (_, order) = file;
        List<OrderLine> counted = [.. order.Lines.Where(line => line.CancelledAt is null)];
        var lines = from line in counted
                    group line by (line.Kind, line.ProductId, line.Price, line.VatRate) into same
                    orderby same.Key.Kind, same.Count() descending
                    select new Line(same.Count(), file.NameOf(same.First()), same.Key.Price.Minor, same.Sum(l => l.Price.Minor), same.Key.VatRate);
        return new([.. lines], Order.VatOf(counted, line => line.Price), counted.Sum(l => l.Price.Minor), order.Currency);
    }
}
