using EventsHub.Badges.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Storage;

/// <summary>The tables of this module.</summary>
internal static class BadgesTables
{
    public static DbSet<BadgePrint> BadgePrints(this EventsHubDb db) => db.Set<BadgePrint>();

    public static DbSet<PrintRun> PrintRuns(this EventsHubDb db) => db.Set<PrintRun>();

    public static DbSet<BadgeSheet> BadgeSheets(this EventsHubDb db) => db.Set<BadgeSheet>();

    public static DbSet<BadgeTemplate> BadgeTemplates(this EventsHubDb db) => db.Set<BadgeTemplate>();

    /// <summary>Removes a template, which its print runs forget.</summary>
    public static async Task RemoveAsync(this EventsHubDb db, BadgeTemplate template, CancellationToken cancellationToken)
    {
        foreach (var run in await db.PrintRuns().Where(r => r.TemplateId == template.Id).ToListAsync(cancellationToken))
        {
            run.LoseTemplate();
        }

        db.BadgeTemplates().Remove(template);
    }

    /// <summary>Removes a sheet, which its print runs forget.</summary>
    public static async Task RemoveAsync(this EventsHubDb db, BadgeSheet sheet, CancellationToken cancellationToken)
    {
        foreach (var run in await db.PrintRuns().Where(r => r.SheetId == sheet.Id).ToListAsync(cancellationToken))
        {
            run.LoseSheet();
        }

        db.BadgeSheets().Remove(sheet);
    }
}
