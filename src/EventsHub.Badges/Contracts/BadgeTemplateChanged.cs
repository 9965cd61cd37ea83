using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Contracts;

/// <summary>A template of badges was added to an event, or is different now.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TemplateId">Id of the template.</param>
public sealed record BadgeTemplateChanged(Guid EventId, Guid TemplateId) : IDomainEvent;
