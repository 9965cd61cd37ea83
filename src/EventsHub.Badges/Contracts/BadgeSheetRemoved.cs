using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Contracts;

/// <summary>A sheet of labels was taken away from an event.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SheetId">Id of the sheet.</param>
public sealed record BadgeSheetRemoved(Guid EventId, Guid SheetId) : IDomainEvent;
