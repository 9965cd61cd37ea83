using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>What this module needs from the badges of an event; the badges module implements it.</summary>
public interface IEventBadges
{
    /// <summary>The sheets of labels of an event, by name, as the event's file holds them.</summary>
    Task<IReadOnlyList<BadgeSheetInput>> SheetsAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Gives an event the sheets of its file, and removes other sheets. A sheet of the same name is changed.</summary>
    /// <exception cref="DomainRuleException">A sheet cannot be. Its field is the place in the file, such as <c>BadgeSheets[2].Columns</c>.</exception>
    Task ApplySheetsAsync(Guid eventId, IReadOnlyList<BadgeSheetInput> sheets, CancellationToken cancellationToken);

    /// <summary>The templates of badges of an event, by name, as the event's file holds them.</summary>
    Task<IReadOnlyList<BadgeTemplateInput>> TemplatesAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Gives an event the templates of its file, and removes other templates. A template of the same name is changed.</summary>
    /// <exception cref="DomainRuleException">A template cannot be. Its field is the place in the file, such as <c>BadgeTemplates[2].Document</c>.</exception>
    Task ApplyTemplatesAsync(Guid eventId, IReadOnlyList<BadgeTemplateInput> templates, CancellationToken cancellationToken);
}
