using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>What was decided about somebody takes effect now, and they are told.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the person's registration.</param>
public sealed record DecisionReleased(Guid EventId, Guid RegistrationId) : IDomainEvent;
