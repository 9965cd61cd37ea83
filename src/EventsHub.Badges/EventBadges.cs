using System.Text.Json;
using System.Text.Json.Nodes;
using EventsHub.Badges.Domain;
using EventsHub.Badges.Sheets;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Gives the conference module access to the badges of an event.</summary>
internal sealed class EventBadges(EventsHubDb db) : IEventBadges
{
    // Comments and commas too many are allowed in templates.
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public async Task<IReadOnlyList<BadgeSheetInput>> SheetsAsync(Guid eventId, CancellationToken cancellationToken) =>
        (await db.BadgeSheets().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Name).ToListAsync(cancellationToken)).ConvertAll(s => s.ToInput());

    public async Task ApplySheetsAsync(Guid eventId, IReadOnlyList<BadgeSheetInput> sheets, CancellationToken cancellationToken)
    {
        var stored = await db.BadgeSheets().Where(s => s.EventId == eventId).ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(s => sheets.All(input => !IsSame(s.Name, input.Name))).ToList())
        {
            stored.Remove(gone);
            await db.RemoveAsync(gone, cancellationToken);
        }

        Each(sheets, "BadgeSheets", (input, before) =>
        {
            if (stored.Find(s => IsSame(s.Name, input.Name)) is not { } sheet)
            {
                stored.Add(sheet = db.BadgeSheets().Add(BadgeSheet.For(eventId, stored.Count)).Entity);
            }

            input.ApplyTo(sheet, before.Select(s => s.Name ?? ""));
        });
    }

    public async Task<IReadOnlyList<BadgeTemplateInput>> TemplatesAsync(Guid eventId, CancellationToken cancellationToken) =>
        (await db.BadgeTemplates().AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Name).ToListAsync(cancellationToken))
            .ConvertAll(t => new BadgeTemplateInput { Name = t.Name, Document = Parsed(t.Document) });

    public async Task ApplyTemplatesAsync(Guid eventId, IReadOnlyList<BadgeTemplateInput> templates, CancellationToken cancellationToken)
    {
        var stored = await db.BadgeTemplates().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(t => templates.All(input => !IsSame(t.Name, input.Name))).ToList())
        {
            stored.Remove(gone);
            await db.RemoveAsync(gone, cancellationToken);
        }

        Each(templates, "BadgeTemplates", (input, before) =>
        {
            if (stored.Find(t => IsSame(t.Name, input.Name)) is not { } template)
            {
                stored.Add(template = db.BadgeTemplates().Add(BadgeTemplate.For(eventId, stored.Count)).Entity);
            }

            template.Describe(input.Name ?? "", before.Select(t => t.Name ?? ""));
            if (template.Document.Length == 0 || !JsonNode.DeepEquals(Parsed(template.Document), input.Document))
            {
                template.Draw(ReadableJson.Write(input.Document ?? []));
            }
        });
    }

    private static void Each<T>(IReadOnlyList<T> inputs, string list, Action<T, IEnumerable<T>> apply)
    {
        foreach (var (input, i) in inputs.Select((input, i) => (input, i)))
        {
            try
            {
                apply(input, inputs.Take(i));
            }
            catch (DomainRuleException rule)
            {
                throw new DomainRuleException(rule.Code, rule.Text, [.. rule.Args]) { Field = $"{list}[{i}].{rule.Field?.Split('.')[^1]}" };
            }
        }
    }

    private static JsonObject Parsed(string document) => JsonNode.Parse(document, documentOptions: Lenient)!.AsObject();

    private static bool IsSame(string name, string? input) => string.Equals(name, input?.Trim(), StringComparison.OrdinalIgnoreCase);
}
