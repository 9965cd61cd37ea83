using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event was put away and is no longer public.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventArchived(Guid EventId) : IDomainEvent;
