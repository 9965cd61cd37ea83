using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>The programme of an event is no longer public.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record ProgrammeHidden(Guid EventId) : IDomainEvent;
