namespace EventsHub.Registrations.Domain;

/// <summary>Money that moved at the desk.</summary>
/// <param name="EntryId">Id of the ledger entry.</param>
/// <param name="At">When it was noted (UTC).</param>
/// <param name="Day">The day at the venue.</param>
/// <param name="By">Id of the account of whoever noted it; null for nobody known.</param>
/// <param name="ByName">Their name; empty for nobody known.</param>
/// <param name="OrderCode">The code of the order.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Method">In cash or by card.</param>
/// <param name="AmountMinor">The amount in minor units; less than 0 when it went back.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="IsReversal">True when it takes back what was noted by mistake.</param>
/// <param name="Note">What was noted with it; null for nothing.</param>
public sealed record DeskMoney(
    Guid EntryId, DateTime At, DateOnly Day, Guid? By, string ByName, string OrderCode, string Payer, MoneyMethod Method, long AmountMinor, string Currency, bool IsReversal, string? Note);
