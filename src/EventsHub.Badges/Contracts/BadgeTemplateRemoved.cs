using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Contracts;

/// <summary>A template of badges was taken away from an event.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TemplateId">Id of the template.</param>
public sealed record BadgeTemplateRemoved(Guid EventId, Guid TemplateId) : IDomainEvent;
