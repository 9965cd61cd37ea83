using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Sheets;

/// <summary>Gives the conference module access to the badges of an event.</summary>
internal sealed class EventBadges(EventsHubDb db) : IEventBadges
{
    public async Task<IReadOnlyList<BadgeSheetInput>> SheetsAsync(Guid eventId, CancellationToken cancellationToken) =>
        (await db.BadgeSheets().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Name).ToListAsync(cancellationToken)).ConvertAll(s => s.ToInput());

    public async Task ApplySheetsAsync(Guid eventId, IReadOnlyList<BadgeSheetInput> sheets, CancellationToken cancellationToken)
    {
        var stored = await db.BadgeSheets().Where(s => s.EventId == eventId).ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(s => sheets.All(input => !IsCalled(s, input))).ToList())
        {
            stored.Remove(gone);
            await db.RemoveAsync(gone, cancellationToken);
        }

        foreach (var (input, i) in sheets.Select((input, i) => (input, i)))
        {
            try
            {
                if (stored.Find(s => IsCalled(s, input)) is not { } sheet)
                {
                    stored.Add(sheet = db.BadgeSheets().Add(BadgeSheet.For(eventId, stored.Count)).Entity);
                }

                input.ApplyTo(sheet, sheets.Take(i).Select(before => before.Name ?? ""));
            }
            catch (DomainRuleException rule)
            {
                throw new DomainRuleException(rule.Code, rule.Text, [.. rule.Args]) { Field = $"BadgeSheets[{i}].{rule.Field?.Split('.')[^1]}" };
            }
        }
    }

    private static bool IsCalled(BadgeSheet sheet, BadgeSheetInput input) => string.Equals(sheet.Name, input.Name?.Trim(), StringComparison.OrdinalIgnoreCase);
}
