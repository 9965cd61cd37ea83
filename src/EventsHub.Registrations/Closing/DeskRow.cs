using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Closing;

/// <summary>One payment or refund at the desk.</summary>
/// <param name="At">When it was noted (UTC).</param>
/// <param name="Day">The day at the venue.</param>
/// <param name="IsLate">True when its day was closed already.</param>
/// <param name="ByName">Who took it; empty for nobody known.</param>
/// <param name="OrderCode">The code of the order.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Method">In cash or by card.</param>
/// <param name="AmountMinor">The amount in minor units; less than 0 when it went back.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="IsReversal">True when it takes back what was noted by mistake.</param>
/// <param name="Note">What was noted with it; null for nothing.</param>
public sealed record DeskRow(DateTime At, DateOnly Day, bool IsLate, string ByName, string OrderCode, string Payer, MoneyMethod Method, long AmountMinor, string Currency, bool IsReversal, string? Note)
{
    internal static DeskRow Of(DeskMoney m, DateOnly? closed) => new(m.At, m.Day, m.Day <= closed, m.ByName, m.OrderCode, m.Payer, m.Method, m.AmountMinor, m.Currency, m.IsReversal, m.Note);

    internal static DeskRow Of(ClosedEntry e) => new(e.At, e.Day, e.IsLate, e.ByName, e.OrderCode, e.Payer, e.Method, e.AmountMinor, e.Currency, e.IsReversal, e.Note);
}
