using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>Registration for an event opened, or opened again.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record RegistrationOpened(Guid EventId) : IDomainEvent;
