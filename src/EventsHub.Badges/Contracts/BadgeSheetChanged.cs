using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Contracts;

/// <summary>A sheet of labels was added to an event, or is different now.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SheetId">Id of the sheet.</param>
public sealed record BadgeSheetChanged(Guid EventId, Guid SheetId) : IDomainEvent;
