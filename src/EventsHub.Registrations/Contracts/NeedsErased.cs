using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>The dietary and access needs of the people registered for an event were erased, as nobody needs them any more.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record NeedsErased(Guid EventId) : IDomainEvent;
