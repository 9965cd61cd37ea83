using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event was made, as a draft or from a file.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventCreated(Guid EventId) : IDomainEvent;
