using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>The programme of an event was released: it became public, or a newer release took the place of the one before.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record ProgrammeReleased(Guid EventId) : IDomainEvent;
