using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>Registration for an event closed.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record RegistrationClosed(Guid EventId) : IDomainEvent;
