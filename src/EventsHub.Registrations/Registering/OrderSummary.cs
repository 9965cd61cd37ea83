using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Tickets;

namespace EventsHub.Registrations.Registering;

/// <param name="Lines">What is bought, ticket first.</param>
/// <param name="Vat">Net, VAT and gross per rate.</param>
/// <param name="TotalMinor">What it costs, VAT included.</param>
/// <param name="Currency">The ISO 4217 code of every amount.</param>
public sealed record OrderSummary(IReadOnlyList<OrderSummary.Line> Lines, IReadOnlyList<VatAmount> Vat, long TotalMinor, string Currency)
{
    /// <param name="Name">Its name, in the language spoken now.</param>
    /// <param name="PriceMinor">Its price, VAT included.</param>
    /// <param name="VatRate">The VAT contained, in hundredths of a percent.</param>
    /// <param name="IsCancelled">Whether it was given back.</param>
    /// <param name="KeptMinor">What is kept of its price, once it was given back.</param>
    public sealed record Line(string Name, long PriceMinor, int VatRate, bool IsCancelled, long KeptMinor);

    internal static OrderSummary Of(RegistrationFile file) => new(
        [.. file.Order.Lines
            .Where(l => l.RegistrationId == file.Registration.Id)
            .OrderBy(l => l.CancelledAt is not null).ThenBy(l => l.Kind).ThenBy(l => l.AddedAt)
            .Select(l => new Line(file.NameOf(l), l.PriceMinor, l.VatRate, l.CancelledAt is not null, l.KeptMinor))],
        file.Order.VatPerRate, file.Order.TotalMinor, file.Order.Currency);
}
