using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Closing;

/// <summary>What one person took and gave back on one day by one way.</summary>
/// <param name="Day">The day at the venue.</param>
/// <param name="ByName">Who took it; empty for nobody known.</param>
/// <param name="Method">In cash or by card.</param>
/// <param name="Currency">ISO 4217 code of the amounts.</param>
/// <param name="Count">How many payments and refunds.</param>
/// <param name="TakenMinor">What came in, in minor units.</param>
/// <param name="GivenBackMinor">What went back, in minor units, without a sign.</param>
public sealed record DeskSum(DateOnly Day, string ByName, MoneyMethod Method, string Currency, int Count, long TakenMinor, long GivenBackMinor)
{
    /// <summary>What is left of it, in minor units.</summary>
    public long NetMinor => TakenMinor - GivenBackMinor;

    /// <summary>The sums of entries, by day, person and method.</summary>
    internal static IReadOnlyList<DeskSum> Of(IEnumerable<DeskRow> rows) =>
    [
        .. rows.GroupBy(r => (r.Day, r.ByName, r.Method, r.Currency)).OrderBy(g => g.Key.Day).ThenBy(g => g.Key.ByName, StringComparer.CurrentCulture).ThenBy(g => g.Key.Method)
            .Select(g => new DeskSum(g.Key.Day, g.Key.ByName, g.Key.Method, g.Key.Currency, g.Count(), g.Sum(r => Math.Max(0, r.AmountMinor)), -g.Sum(r => Math.Min(0, r.AmountMinor)))),
    ];

    /// <summary>The sums of sums by method alone.</summary>
    public static IReadOnlyList<(MoneyMethod Method, string Currency, long NetMinor)> ByMethod(IEnumerable<DeskSum> sums) =>
        [.. sums.GroupBy(s => (s.Method, s.Currency)).OrderBy(g => g.Key.Method).Select(g => (g.Key.Method, g.Key.Currency, g.Sum(s => s.NetMinor)))];
}
