using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>The sale of a place to one person has taken a step short of its end: the person waits, is offered a place, must be approved or must pay, or their time is over.
/// <see cref="AttendeeRegistered"/> and <see cref="RegistrationCancelled"/> tell of the ends.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="RegistrationId">Id of the person's registration.</param>
/// <param name="Status">The step taken.</param>
/// <param name="LapsesAt">Until when a place is held, or must be paid (UTC); null unless it is one of both.</param>
public sealed record SaleAdvanced(Guid EventId, Guid RegistrationId, RegistrationStatus Status, DateTime? LapsesAt) : IDomainEvent;
