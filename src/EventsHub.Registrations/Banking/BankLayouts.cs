using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>What was said about the columns of earlier tables.</summary>
internal static class BankLayouts
{
    private const int Most = 200;

    /// <summary>The layout of the last table with each set of labels, by its key.</summary>
    public static async Task<Func<string, BankLayout?>> BankLayoutsAsync(this EventsHubDb db, CancellationToken cancellationToken)
    {
        var latest = await db.BankStatements().AsNoTracking().Where(s => s.LayoutKey != null).OrderByDescending(s => s.ImportedAt).Take(Most).Select(s => new { s.LayoutKey, s.Layout }).ToListAsync(cancellationToken);
        var byKey = latest.DistinctBy(s => s.LayoutKey).ToDictionary(s => s.LayoutKey!, s => s.Layout);
        return key => byKey.GetValueOrDefault(key);
    }
}
